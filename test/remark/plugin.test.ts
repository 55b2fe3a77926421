import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { remark } from 'remark'
import remarkLint from 'remark-lint'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import preset, {
  duplicateSection,
  missingSection,
  type Settings,
  sectionOrder,
  staleDate,
  staleToc,
  systemPatternsLint,
} from '../../src/remark/index.ts'
import { lintText } from '../lint-text.ts'

const stale = '# System Patterns\n\n**Last Modified:** 2024-01-01\n\n## Overview\n\nA tide table.\n'
const twins = '# Notes\n\n## Overview\n\nA.\n\n## Overview\n\nB.\n'
const today = '2026-11-20'
const name = 'memory-bank/systemPatterns.md'

function process(text: string, settings: Settings = {}, path: string | undefined = name) {
  const value = path === undefined ? { value: text } : { value: text, path }
  return remark()
    .use(preset)
    .use(systemPatternsLint, { today, ...settings })
    .processSync(new VFile(value))
}

function ids(file: VFile): (string | undefined)[] {
  return file.messages.filter(({ source }) => source === 'remark-lint').map(({ ruleId }) => ruleId)
}

describe('a message', () => {
  const [message] = process(stale).messages.filter(({ ruleId }) => ruleId === 'stale-date')

  it('comes from `remark-lint` under the id of its rule, with the address of its page', () => {
    expect(message).toMatchObject({ source: 'remark-lint', ruleId: 'stale-date', fatal: false })
    expect(message?.url).toMatch(/^https:\/\/.+\/stale-date\.md$/)
  })

  it('says in a note what to do', () => {
    expect(message?.note).toContain('Review the document and update the date')
  })

  it('names its place and the nodes around it', () => {
    expect(message?.place).toEqual({
      start: { line: 3, column: 20, offset: 38 },
      end: { line: 3, column: 30, offset: 48 },
    })
    expect(message?.ancestors?.map(({ type }) => type)).toEqual(['root', 'paragraph', 'text'])
  })

  it('has control characters of the document written out', () => {
    const file = process('# Notes\n\n## A\u001b[31m\n\nx\n\n## A\u001b[31m\n\ny\n')
    const reasons = file.messages.map(({ reason }) => reason).join('\n')
    expect(reasons).toContain('\\u001b')
    expect(reasons).not.toContain('\u001b')
  })
})

describe('the findings', () => {
  it.each(['tracked', 'memory-bank', 'blueprint', 'architecture', 'c4', 'cline'])(
    'of %s-left-behind.md are those of the engine',
    (fixture) => {
      const text = readFileSync(`fixtures/documents/${fixture}-left-behind.md`, 'utf8')
      const reported = process(text)
        .messages.filter(({ source }) => source === 'remark-lint')
        .map(({ ruleId, line, column, reason, fatal }) => ({ ruleId, line, column, reason, fatal }))
      const found = lintText(text).findings.map(({ ruleId, line, column, message, severity }) => ({
        ruleId,
        line,
        column,
        reason: message,
        fatal: severity === 'error',
      }))
      const order = (
        list: { ruleId: string | undefined; line: number | undefined; column: number | undefined; reason: string }[],
      ) => list.map((one) => JSON.stringify(one)).sort()
      expect(found.length).toBeGreaterThan(0)
      expect(order(reported)).toEqual(order(found))
    },
  )

  it('do not depend on the syntax that the host has turned on', () => {
    const text = '---\nupdated: 2024-01-01\n---\n\n# Notes\n\n| A |\n|---|\n| 1 |\n\n## Overview\n\nA.\n'
    const [message] = process(text).messages.filter(({ ruleId }) => ruleId === 'stale-date')
    expect(message?.line).toBe(2)
  })

  it('come with one note where no template fits', () => {
    const notes = process(twins).messages.filter(({ ruleId }) => ruleId === 'note')
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({ source: 'system-patterns-lint', fatal: undefined })
  })
})

describe('nothing is reported', () => {
  it.each(['README.md', 'docs/overview.md', undefined])('of a file that is no document: %s', (path) => {
    const file = new VFile(path === undefined ? { value: stale } : { value: stale, path })
    expect(remark().use(preset).processSync(file).messages).toEqual([])
  })

  it('of a tree that was generated', () => {
    const tree: Root = {
      type: 'root',
      children: [{ type: 'heading', depth: 1, children: [] }],
      position: remark().parse('').position,
    }
    for (const file of [new VFile({ path: name }), new VFile({ path: name, value: '' })]) {
      remark().use(preset).runSync(tree, file)
      expect(file.messages).toEqual([])
    }
  })

  it('of a tree without positions', () => {
    const file = new VFile({ path: name, value: stale })
    const tree: Root = { type: 'root', children: [] }
    remark().use(preset).runSync(tree, file)
    expect(file.messages).toEqual([])
  })

  it('by a rule that is off', () => {
    const processor = remark().use(preset).use(staleDate, false).use(duplicateSection, ['off'])
    expect(ids(processor.processSync(new VFile({ value: stale + twins, path: name })))).not.toContain('stale-date')
    expect(ids(processor.processSync(new VFile({ value: twins, path: name })))).toEqual([])
  })
})

it('never throws, whatever the text, and whatever part of the tree has lost its positions', () => {
  const piece = fc.constantFrom(
    '# A\n',
    '## B\n\n',
    '- [A](#a)\n',
    '**Date:** 2024-13-01\n',
    '```\n',
    '| a |\n|---|\n',
    '\r\n',
    '<!-- x',
    '[x]',
    '\uFEFF',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const file = new VFile({ path: name, value: pieces.join('') })
      const processor = remark().use(preset)
      const tree = processor.parse(file)
      for (const child of tree.children) delete child.position
      processor.runSync(tree, file)
    }),
    { numRuns: 60 },
  )
})

describe('a rule alone', () => {
  const reported = (processor: { processSync(file: VFile): VFile }, text = stale) =>
    processor
      .processSync(new VFile({ path: name, value: text }))
      .messages.filter(({ source }) => source === 'remark-lint')
      .map(({ ruleId, fatal }) => `${ruleId} ${fatal}`)

  it('has the severity that is its default', () => {
    expect(reported(remark().use(staleDate))).toEqual(['stale-date false'])
    expect(reported(remark().use(missingSection).use(systemPatternsLint, { template: 'cline' }))).toContain(
      'missing-section true',
    )
  })

  it.each([2, 'error', [2], ['error'], [2, {}]] as const)('is an error with %j', (config) => {
    expect(reported(remark().use(staleDate, config))).toEqual(['stale-date true'])
  })

  it.each([0, 'off', [0], ['off'], [false], false] as const)('is off with %j', (config) => {
    expect(reported(remark().use(staleDate, config))).toEqual([])
  })

  it.each([[{ maxAge: 100_000 }], [['warn', { maxAge: 100_000 }]]] as const)('takes its options: %j', (config) => {
    expect(reported(remark().use(staleDate, config))).toEqual([])
  })

  it('that is off by default is on where it is used', () => {
    const text = '# Notes\n\n## Tech\n\nA.\n'
    expect(() => reported(remark().use(sectionOrder), text)).not.toThrow()
  })

  it('is refused with settings that it does not know', () => {
    expect(() =>
      remark()
        .use(staleDate, ['loud' as 'warn'])
        .freeze(),
    ).toThrow('`rules.stale-date[0]` must be `error`, `warn` or `off`, not `loud`')
    expect(() => remark().use(staleDate, { maxage: 3 }).freeze()).toThrow(
      'Unknown option `maxage` of `stale-date`; did you mean `maxAge`?',
    )
  })

  it('may be set otherwise after the preset, for this processor only', () => {
    expect(reported(remark().use(preset).use(staleDate, ['error']))).toContain('stale-date true')
    expect(reported(remark().use(preset))).toContain('stale-date false')
  })
})

describe('settings', () => {
  it('say which files are documents', () => {
    expect(ids(process(stale, { files: 'all' }, 'notes.md'))).toContain('stale-date')
    expect(ids(process(stale, { files: ['docs/**/*.md', '!docs/old/**'] }, 'docs/a/notes.md'))).toContain('stale-date')
    expect(ids(process(stale, { files: ['docs/**/*.md', '!docs/old/**'] }, 'docs/old/notes.md'))).toEqual([])
    expect(ids(process(stale, { files: ['docs/**/*.md'] }))).toEqual([])
  })

  it('say how old a date may be, what day it is, and how rules are set', () => {
    expect(ids(process(stale, { maxAge: 100_000 }))).not.toContain('stale-date')
    expect(ids(process(stale, { today: '2024-01-02' }))).not.toContain('stale-date')
    expect(ids(process(stale, { rules: { 'stale-date': 'off' } }))).not.toContain('stale-date')
    const [message] = process(stale, { rules: { 'stale-date': ['error', { maxAge: 1 }] } }).messages.filter(
      ({ ruleId }) => ruleId === 'stale-date',
    )
    expect(message?.fatal).toBe(true)
  })

  it('may be in the settings of the host', () => {
    const processor = remark()
      .use(preset)
      .data({ settings: { systemPatternsLint: { rules: { 'stale-date': 'off' } } } as object })
    expect(ids(processor.processSync(new VFile({ path: name, value: stale })))).not.toContain('stale-date')
  })

  it.each([
    [{ maxAge: -1 }, '`maxAge` must be at least 0, not -1'],
    [{ today: '2026-02-30' }, '`today` must be a date such as 2026-01-31, not `2026-02-30`'],
    [{ files: 7 }, '`files` must be a string or a list, not `7`'],
    [{ tempalte: 'c4' }, 'Unknown key `tempalte`; did you mean `template`?'],
    [{ rules: { 'stale-dates': 'off' } }, 'Unknown rule `stale-dates`; did you mean `stale-date`?'],
  ])('%j are refused', (settings, sentence) => {
    expect(() => process(stale, settings as Settings)).toThrow(sentence)
  })

  describe('name a template', () => {
    const folder = mkdtempSync(join(tmpdir(), 'remark-templates-'))
    beforeAll(() => writeFileSync(join(folder, 'ours.md'), '# Ours\n\n## Tide Tables\n\n[Tables]\n'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    const lint = (settings: Settings, text = twins) =>
      remark()
        .use(preset)
        .use(systemPatternsLint, settings)
        .processSync(new VFile({ path: name, cwd: folder, value: text }))
    const reasons = (file: VFile) => file.messages.map(({ reason }) => reason)

    it('by its path from the working directory', () => {
      expect(reasons(lint({ template: './ours.md' }))).toContainEqual(
        expect.stringContaining('Missing section `Tide Tables`'),
      )
    })

    it('by a name of their own', () => {
      expect(reasons(lint({ templates: { ours: 'ours.md' }, template: 'ours' }))).toContainEqual(
        expect.stringContaining('`Tide Tables`'),
      )
    })

    it('that a document may overrule', () => {
      const file = lint({ template: 'tracked', templates: { ours: 'ours.md' } }, `<!-- template: ours -->\n\n${twins}`)
      expect(reasons(file).filter((reason) => reason.startsWith('Missing section'))).toEqual([
        expect.stringContaining('`Tide Tables`'),
      ])
    })

    it.each([
      ['gone.md', 'Cannot read template gone.md: no such file'],
      ['trackd', '`tracked`'],
    ])('that is not there (%s): one error, and no finding', (template, sentence) => {
      const file = lint({ template })
      expect(file.messages).toHaveLength(1)
      expect(file.messages[0]).toMatchObject({ ruleId: 'failure', source: 'system-patterns-lint', fatal: true })
      expect(file.messages[0]?.reason).toContain(sentence)
    })

    it('but nothing is read because a document says where it is', () => {
      const file = lint({}, `<!-- template: ours.md -->\n\n${twins}`)
      expect(reasons(file).filter((reason) => reason.includes('Tide Tables'))).toEqual([])
      expect(file.messages[0]).toMatchObject({ ruleId: 'note', fatal: undefined })
      expect(file.messages[0]?.reason).toContain('`ours.md`')
    })
  })
})

describe('a table of contents that is out of date', () => {
  const text =
    '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n- [Security](#security)\n\n## Overview\n\nA.\n\n' +
    '## Security\n\nC.\n'

  it('is fixed by putting what is expected in place of the message', () => {
    const [message] = remark()
      .use(staleToc)
      .processSync(new VFile({ path: name, value: text }))
      .messages.filter(({ ruleId }) => ruleId === 'stale-toc')
    const place = message?.place
    if (!place || !('start' in place)) throw new Error('no place')
    expect(message).toMatchObject({ line: 4, column: 3, actual: text.slice(place.start.offset, place.end.offset) })
    const fixed = text.slice(0, place.start.offset) + (message?.expected?.[0] ?? '') + text.slice(place.end.offset)
    expect(fixed).toBe(text.replace('- [Flow](#flow)\n', ''))
  })
})

describe('comments that hide messages', () => {
  const hidden = '# Notes\n\n## Overview\n\nA.\n\n<!-- lint disable duplicate-section -->\n\n## Overview\n\nB.\n'

  it.each([
    ['with `remark-lint`', () => remark().use(remarkLint).use(preset)],
    ['without it', () => remark().use(preset)],
  ])('are heard %s', (_, processor) => {
    expect(ids(processor().processSync(new VFile({ path: name, value: twins })))).toEqual(['duplicate-section'])
    expect(ids(processor().processSync(new VFile({ path: name, value: hidden })))).toEqual([])
  })

  it('may have the form of the command too', () => {
    const own = twins.replace(
      /## Overview\n\nB/,
      '<!-- system-patterns-lint-disable-next-line duplicate-section -->\n\n$&',
    )
    expect(
      ids(
        remark()
          .use(preset)
          .processSync(new VFile({ path: name, value: own })),
      ),
    ).toEqual([])
  })
})
