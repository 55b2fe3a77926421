import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { readDirectives } from '../../src/lint/directives.ts'
import type { Finding } from '../../src/lint/finding.ts'
import { applyDirectives, keepNamed } from '../../src/lint/suppress.ts'

const ids = ['leftover-placeholder', 'missing-section', 'stale-date', 'empty-section', 'unused-directive']
const settled = new Set(['leftover-placeholder', 'missing-section', 'empty-section'])

function documentOf(lines: readonly string[]) {
  return readDocument(createSource('a.md', lines.join('\n')))
}

/** A finding of a rule at the start of a line, or at a text in it. */
function findingAt(lines: readonly string[], line: number, ruleId = 'leftover-placeholder', mark = ''): Finding {
  const before = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  const column = mark === '' ? 1 : (lines[line - 1] ?? '').indexOf(mark) + 1
  const start = before + column - 1
  return {
    ruleId,
    severity: 'error',
    message: `${ruleId} on line ${line}`,
    range: { start, end: start + 1 },
    line,
    column,
    endLine: line,
    endColumn: column + 1,
    fix: null,
    suggestions: [],
    detector: null,
    dateForm: null,
    path: [],
    text: '',
  }
}

/** Which lines' findings stay, and what is reported about the directives. */
function apply(lines: readonly string[], findings: readonly Finding[]) {
  const { kept, unused } = applyDirectives(findings, readDirectives(documentOf(lines)), { ids, settled })
  return {
    kept: kept.map((finding) => `${finding.line} ${finding.ruleId}`),
    unused: unused.map(({ why, name, id, nearest }) =>
      [id ?? name, why, ...(nearest === null ? [] : [nearest])].join(', '),
    ),
  }
}

describe('disable-next-line', () => {
  test('hides findings of the named rules on the next line', () => {
    const lines = [
      '# A',
      '<!-- system-patterns-lint-disable-next-line leftover-placeholder, stale-date -- why -->',
      '[Name]',
      '[Name]',
    ]
    const findings = [findingAt(lines, 3), findingAt(lines, 3, 'empty-section'), findingAt(lines, 4)]
    expect(apply(lines, findings)).toEqual({ kept: ['3 empty-section', '4 leftover-placeholder'], unused: [] })
  })

  test('applies across an empty line and other comments', () => {
    const lines = [
      '<!-- system-patterns-lint-disable-next-line leftover-placeholder -->',
      '',
      '<!-- system-patterns-lint-disable-next-line empty-section -->',
      '',
      '# [Name]',
      '[Name]',
    ]
    const findings = [findingAt(lines, 5), findingAt(lines, 5, 'empty-section'), findingAt(lines, 6)]
    expect(apply(lines, findings)).toEqual({ kept: ['6 leftover-placeholder'], unused: [] })
  })

  test('counts from the end of a comment of several lines', () => {
    const lines = ['<!-- system-patterns-lint-disable-next-line', 'leftover-placeholder', '-->', '[Name]']
    expect(apply(lines, [findingAt(lines, 4)])).toEqual({ kept: [], unused: [] })
  })
})

test('disable-line hides findings on its own line, also in a table cell or a list item', () => {
  const lines = [
    '| a | b |',
    '|---|---|',
    '| [x] | y <!-- system-patterns-lint-disable-line --> |',
    '',
    '- [Name] <!-- system-patterns-lint-disable-line leftover-placeholder -->',
    '- [Name]',
  ]
  const findings = [findingAt(lines, 3), findingAt(lines, 5), findingAt(lines, 6)]
  expect(apply(lines, findings)).toEqual({ kept: ['6 leftover-placeholder'], unused: [] })
})

test('disable applies up to enable, for each rule, or to the end', () => {
  const lines = [
    '[a]',
    '',
    '<!-- system-patterns-lint-disable -->',
    '',
    '[b]',
    '',
    '<!-- system-patterns-lint-enable empty-section -->',
    '',
    '[c]',
    '',
    '<!-- system-patterns-lint-enable -->',
    '',
    '[d]',
    '',
    '<!-- system-patterns-lint-disable empty-section -->',
    '',
    '[e]',
  ]
  const rows = [1, 5, 9, 13, 17]
  const findings = rows.flatMap((row) => [findingAt(lines, row), findingAt(lines, row, 'empty-section')])
  expect(apply(lines, findings)).toEqual({
    kept: [
      '1 leftover-placeholder',
      '1 empty-section',
      '9 empty-section',
      '13 leftover-placeholder',
      '13 empty-section',
      '17 leftover-placeholder',
    ],
    unused: [],
  })
})

test('disable-file applies to the whole file from any place in it', () => {
  const lines = ['[a]', '', '[b]', '', '<!-- system-patterns-lint-disable-file leftover-placeholder -->']
  const findings = [findingAt(lines, 1), findingAt(lines, 3), findingAt(lines, 3, 'empty-section')]
  expect(apply(lines, findings)).toEqual({ kept: ['3 empty-section'], unused: [] })
})

describe("remark's comments", () => {
  test('work, with the names of rules in remark, separated by spaces', () => {
    const lines = [
      '<!-- lint disable remark-lint:leftover-placeholder empty-section -->',
      '',
      '[a]',
      '',
      '<!--lint enable leftover-placeholder-->',
      '',
      '[b]',
    ]
    const findings = [3, 7].flatMap((row) => [findingAt(lines, row), findingAt(lines, row, 'empty-section')])
    expect(apply(lines, findings)).toEqual({ kept: ['7 leftover-placeholder'], unused: [] })
  })

  test('`lint ignore` hides the next block, whole', () => {
    const lines = ['<!-- lint ignore leftover-placeholder -->', '', '- [a]', '- b', '  - [c]', '', '[d]']
    expect(
      apply(
        lines,
        [3, 5, 7].map((row) => findingAt(lines, row)),
      ),
    ).toEqual({ kept: ['7 leftover-placeholder'], unused: [] })
  })

  test('`lint ignore` in a list hides the next block of the list', () => {
    const lines = ['- a', '', '  <!-- lint ignore -->', '', '  [b]', '', '- [c]']
    expect(
      apply(
        lines,
        [5, 7].map((row) => findingAt(lines, row)),
      ),
    ).toEqual({ kept: ['7 leftover-placeholder'], unused: [] })
  })

  test('are never reported for rules of other plugins', () => {
    expect(
      apply(['<!-- lint disable no-html missing-sections -->', '', '<!-- lint ignore -->', '', 'a'], []).unused,
    ).toEqual([])
  })

  test('are reported for a rule of ours that they hide nothing of', () => {
    expect(apply(['<!-- lint disable no-html missing-section -->'], []).unused).toEqual(['missing-section, unused'])
  })
})

describe('directives without an effect', () => {
  test.each([
    ['system-patterns-lint-disable-next-line leftover-placeholder', ['leftover-placeholder, unused']],
    ['system-patterns-lint-disable', ['system-patterns-lint-disable, unused']],
    [
      'system-patterns-lint-disable-line leftover-placehoder',
      ['leftover-placehoder, unknown rule, leftover-placeholder'],
    ],
    ['system-patterns-lint-disable-line xyz', ['xyz, unknown rule']],
    ['system-patterns-lint-enable emptysection', ['emptysection, unknown rule, empty-section']],
    ['system-patterns-lint-enable empty-section', []],
    ['system-patterns-lint-enable', []],
    ['system-patterns-lint-disable-file stale-date', []],
    ['system-patterns-lint-disable-file unused-directive', []],
    [
      'system-patterns-lint-disable-nextline',
      ['system-patterns-lint-disable-nextline, unknown directive, system-patterns-lint-disable-next-line'],
    ],
    [
      'system-patterns-lint disable empty-section',
      ['system-patterns-lint disable, unknown directive, system-patterns-lint-disable'],
    ],
    [
      'system-patterns-lint: disable-line',
      ['system-patterns-lint: disable-line, unknown directive, system-patterns-lint-disable-line'],
    ],
    ['we use system-patterns-lint-disable', []],
  ])('%s', (comment, reported) => {
    expect(apply(['# A', '', `<!-- ${comment} -->`], []).unused).toEqual(reported)
  })

  test('of several directives for a finding the nearest counts as used', () => {
    const lines = [
      '<!-- system-patterns-lint-disable-file leftover-placeholder -->',
      '',
      '[a] <!-- system-patterns-lint-disable-line leftover-placeholder -->',
    ]
    expect(apply(lines, [findingAt(lines, 3)]).unused).toEqual(['leftover-placeholder, unused'])
  })

  test('is reported at the name, in quotes as well', () => {
    const document = documentOf(['> <!-- system-patterns-lint-disable-line -', '> nothing -->'])
    for (const text of ['<!-- system-patterns-lint-disable-line a, bc -->']) {
      const { unused } = applyDirectives([], readDirectives(documentOf([text])), { ids, settled })
      expect(unused.map(({ range }) => text.slice(range.start, range.end))).toEqual(['a', 'bc'])
    }
    expect(() => readDirectives(document)).not.toThrow()
  })

  test('a finding of unused-directive is hidden only where it is named', () => {
    const all = ['<!-- system-patterns-lint-disable-file -->']
    const named = ['<!-- system-patterns-lint-disable-file unused-directive -->']
    const finding = findingAt(all, 1, 'unused-directive')
    expect(keepNamed([finding], readDirectives(documentOf(all)))).toEqual([finding])
    expect(keepNamed([finding], readDirectives(documentOf(named)))).toEqual([])
  })
})

test('what follows dashes is the reason and names no rule', () => {
  const named = ['a -- as agreed -- twice', 'a', 'a --', 'a---b'].map((text) => {
    const [directive] = readDirectives(documentOf([`<!-- system-patterns-lint-disable ${text} -->`])).list
    return directive?.rules.map((rule) => rule.id)
  })
  expect(named).toEqual([['a'], ['a'], ['a'], ['a---b']])
})

test('a document with thousands of comments takes little time', () => {
  const lines = Array.from(
    { length: 5000 },
    (_, index) =>
      `<!-- ${['system-patterns-lint-disable-next-line', 'lint ignore', 'system-patterns-lint-disable'][index % 3]} empty-section -->`,
  )
  const finding = findingAt(lines, lines.length, 'empty-section')
  const findings = lines.map(() => finding)
  expect(applyDirectives(findings, readDirectives(documentOf(lines)), { ids, settled }).kept).toEqual([])
})

test('any comments keep findings in their order, and those of a rule that no comment names', () => {
  const comment = fc
    .tuple(fc.constantFrom('disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'), fc.subarray(ids))
    .map(([kind, rules]) => `<!-- system-patterns-lint-${kind} ${rules.join(', ')} -->`)
  fc.assert(
    fc.property(
      fc.array(fc.oneof(comment, fc.constantFrom('', '[a]', '- b', '# c', '```', '> <!-- lint ignore -->'))),
      (lines) => {
        const findings = lines.flatMap((_, index) => ids.slice(0, 2).map((id) => findingAt(lines, index + 1, id)))
        const directives = readDirectives(documentOf(lines))
        const { kept } = applyDirectives(findings, directives, { ids, settled })
        expect(kept).toEqual(findings.filter((finding) => kept.includes(finding)))
        const hides = (id: string) =>
          directives.list.some(({ rules }) => !rules.length || rules.some((one) => one.id === id))
        const untouched = findings.filter(({ ruleId }) => !hides(ruleId))
        expect(kept).toEqual(expect.arrayContaining(untouched))
      },
    ),
  )
})
