import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../src/report/width.ts'
import { everything, makeFailure, makeResult, reportAs } from './results.ts'

const lines = (...all: string[]) => `${all.join('\n')}\n`
const uncolored = (text: string) => text.replace(/\u001b\[\d+m/g, '')

describe('the whole report', () => {
  it('groups by file, marks the place and sums up', async () => {
    expect(await reportAs('pretty', everything)).toBe(
      lines(
        'memory-bank/systemPatterns.md  template tracked',
        '  3:13  error    Placeholder `[Your Name]` is still there  leftover-placeholder',
        '        | **Author:** [Your Name]',
        '        |             ^^^^^^^^^^^',
        '  4:14  warning  Date `2020-01-01` is old  stale-date',
        '        | **Updated:** 2020-01-01',
        '        |              ^^^^^^^^^^',
        '   8:1  error    Missing section `A > B`  missing-section',
        '        | Text',
        '        | ^^^^ to line 9',
        '  note: The clone is shallow, run `git fetch --unshallow`',
        '',
        'gone.md',
        '  error: Cannot read `gone.md`: no such file',
        '',
        '3 documents (1 could not be checked), 2 errors, 1 warning (1 fixable with --fix, 2 in the baseline)',
      ),
    )
  })

  it('says the same in colour', async () => {
    const colored = await reportAs('pretty', everything, { color: true })
    expect(uncolored(colored)).toBe(await reportAs('pretty', everything))
    expect(colored.split('\n').slice(0, 4)).toEqual([
      '\u001b[1mmemory-bank/systemPatterns.md\u001b[22m  \u001b[2mtemplate tracked\u001b[22m',
      '  \u001b[2m3:13\u001b[22m  \u001b[31merror  \u001b[39m  Placeholder `[Your Name]` is still there' +
        '  \u001b[2mleftover-placeholder\u001b[22m',
      '        \u001b[2m|\u001b[22m **Author:** [Your Name]',
      '        \u001b[2m|\u001b[22m             \u001b[31m^^^^^^^^^^^\u001b[39m',
    ])
  })

  it('prints nothing but its summary for clean documents', async () => {
    expect(await reportAs('pretty', [makeResult('a.md', '# A\n'), makeResult('b.md', '')])).toBe(
      '2 documents checked, no findings\n',
    )
  })

  it.each([
    ['0 documents checked, no findings', []],
    ['1 document checked, no findings', [makeResult('a.md', '')]],
    ['1 document checked, no new findings (3 in the baseline)', [makeResult('a.md', '', [], { baselined: 3 })]],
    ['1 document, 1 error', [makeResult('a.md', '', [{}])]],
    [
      '1 document, 2 warnings (2 fixable with --fix)',
      [
        makeResult('a.md', 'x', [
          { at: 'x', severity: 'warn', fixed: 'y' },
          { at: 'x', severity: 'warn', fixed: 'y' },
        ]),
      ],
    ],
    ['1 document (1 could not be checked), no findings', [makeFailure('a.md', 'No')]],
  ] as const)('sums up: %s', async (summary, results) => {
    expect((await reportAs('pretty', results)).trimEnd().split('\n').at(-1)).toBe(summary)
  })

  it('shows one excerpt for several findings of one place', async () => {
    const result = makeResult('a.md', '# A\n', [
      { at: '# A', message: 'One', ruleId: 'missing-section' },
      { at: '# A', message: 'Two', ruleId: 'missing-section' },
    ])
    expect(await reportAs('pretty', [result])).toContain(
      lines(
        '  1:1  error    One  missing-section',
        '  1:1  error    Two  missing-section',
        '       | # A',
        '       | ^^^',
      ),
    )
  })

  it('writes a note of several documents once', async () => {
    const notes = ['The clone is shallow']
    const report = await reportAs(
      'pretty',
      ['a.md', 'b.md', 'c.md'].map((path) => makeResult(path, '', [], { notes })),
    )
    expect(report).toBe(
      lines('note: The clone is shallow (a.md, b.md and 1 more)', '', '3 documents checked, no findings'),
    )
  })

  it('writes a note of one document below its name, and that no template matched', async () => {
    const result = makeResult('a.md', '', [], { template: null, notes: ['Closest is `c4`'] })
    expect(await reportAs('pretty', [result])).toBe(
      lines('a.md  no template matched', '  note: Closest is `c4`', '', '1 document checked, no findings'),
    )
  })

  it('wraps sentences at the width of the terminal, at words, and not where it is unknown', async () => {
    const message =
      'Missing section `Data Architecture > Data Flow`, expected after `System Components` (line 31), add it'
    const rest = { failure: message, notes: [message] }
    const result = makeResult('a.md', '', [{ message, ruleId: 'missing-section' }], rest)
    const narrow = await reportAs('pretty', [result], { width: 80 })
    expect(narrow).toContain(
      lines(
        '  1:1  error    Missing section `Data Architecture > Data Flow`, expected after',
        '                `System Components` (line 31), add it  missing-section',
      ),
    )
    expect(Math.max(...narrow.split('\n').map(columnsOf))).toBeLessThanOrEqual(80)
    expect(await reportAs('pretty', [result])).toContain(`${message}  missing-section\n`)
  })
})

describe('the excerpt', () => {
  const excerptOf = async (text: string, at: string, width?: number) => {
    const all = (await reportAs('pretty', [makeResult('a.md', text, [{ at }])], { width })).split('\n')
    const shown = all.filter((line) => /^ +\| /.test(line)).map((line) => line.replace(/^ +\| /, ''))
    return shown
  }

  it('expands tabs', async () => {
    expect(await excerptOf('-\ta\t[x]\tb', '[x]')).toEqual(['-   a   [x] b', '        ^^^'])
  })

  it('counts wide characters and emoji as two columns, accents as none', async () => {
    expect(await excerptOf('你好 😀 👩‍👩‍👧 ｗ e\u0301 [名字]', '[名字]')).toEqual([
      '你好 😀 👩‍👩‍👧 ｗ e\u0301 [名字]',
      '                ^^^^^^',
    ])
  })

  it('does not see the line ending of another system', async () => {
    expect(await excerptOf('one [x]\r\ntwo\r\n', '[x]\r\ntwo')).toEqual(['one [x]', '    ^^^ to line 2'])
  })

  it('writes control characters out, and marks the right place after them', async () => {
    expect(await excerptOf('\u001b[31m\u202e [x] \u0007', '[x]')).toEqual([
      '\\u001b[31m\\u202e [x] \\u0007',
      '                 ^^^',
    ])
  })

  it('marks one column where a finding has no extent, and says nothing of an empty line', async () => {
    expect(await excerptOf('abc', '')).toEqual(['abc', '^'])
    expect(await excerptOf('\n\n', '')).toEqual([])
  })

  it.each([
    ['at the start', `[x]${' word'.repeat(60)}`],
    ['in the middle', `${'word '.repeat(60)}[x]${' word'.repeat(60)}`],
    ['at the end', `${'word '.repeat(60)}[x]`],
    ['among wide characters', `${'词语 '.repeat(60)}[x]${' 词语'.repeat(60)}`],
    ['far out', `${'a'.repeat(200_000)}[x]${'b'.repeat(200_000)}`],
  ])('cuts a long line around the range: %s', async (_, text) => {
    const [line = '', marks = ''] = await excerptOf(text, '[x]', 80)
    expect(columnsOf(line)).toBeLessThanOrEqual(72)
    expect(columnsOf(line)).toBeGreaterThan(65)
    expect(line.startsWith('…')).toBe(!text.startsWith('[x]'))
    expect(line.endsWith('…')).toBe(!text.endsWith('[x]'))
    expect(columnsOf(line.slice(0, line.indexOf('[x]')))).toBe(marks.indexOf('^'))
    expect(marks.trim()).toBe('^^^')
    // What leads to the place is shown too.
    if (!text.startsWith('[x]')) expect(marks.indexOf('^')).toBeGreaterThan(30)
  })

  it('marks the visible part of a range wider than the terminal', async () => {
    const [line = '', marks = ''] = await excerptOf(`lead [${'x'.repeat(300)}] tail`, `[${'x'.repeat(300)}]`, 60)
    expect(line.endsWith('x…')).toBe(true)
    expect(columnsOf(marks)).toBeLessThanOrEqual(columnsOf(line))
    expect(line[marks.indexOf('^')]).toBe('[')
  })
})
