import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findEmptyItems,
  findEmptyLabels,
  findEmptySections,
  findEmptyTables,
} from '../../src/document/empty-content.ts'
import { readDocument, readDocumentOrNull } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { findLeftovers } from '../../src/placeholders/find-leftovers.ts'
import type { Leftover } from '../../src/placeholders/leftover.ts'
import { builtinNames } from '../../src/template/builtin.ts'
import { knowledgeOf } from '../../src/template/knowledge.ts'
import { readTemplate } from '../../src/template/read.ts'
import type { Template } from '../../src/template/template.ts'
import { templateOf } from '../lint-text.ts'

const filled =
  '# Notes\n\n## Overview\n\nA tide table for two harbours, printed each night.\n\n- Reader: polls the gauge\n' +
  '- Writer: prints\n\n'

function leftoversOf(text: string, template: Template | null = null, options = {}): Leftover[] {
  return findLeftovers(readDocument(createSource('notes.md', text)), template && knowledgeOf(template), {
    allow: [],
    terms: [],
    ...options,
  })
}

function kinds(text: string): string[] {
  return leftoversOf(text).map(({ kind, text: found }) => `${kind} ${found}`)
}

/** The lines that findings of a kind cover, as `4 21-28`. */
function linesOf(text: string, kind: 'placeholder' | 'sample', template: Template | null): string {
  const source = createSource('notes.md', text)
  const lines = findLeftovers(readDocument(source), template && knowledgeOf(template), { allow: [], terms: [] })
    .filter((found) => found.isSample === (kind === 'sample'))
    .map(({ range }) => [source.place(range.start).line, source.place(range.end).line] as const)
  return [...new Set(lines.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)))].join(' ')
}

describe('instructions to the author', () => {
  const whole = (sentence: string, title = 'System Architecture') => `# Notes\n\n## ${title}\n\n${sentence}\n`

  it.each([
    ['Describe the overall system architecture and its main parts.'],
    ['List and describe any architecture styles in use.'],
    ['Explain how the architecture of the system came about.'],
    ['- Outline the key architecture choices.\n- Explain why they were made.'],
    ['Why was this architecture chosen?'].map((text) => `_${text}_`) as [string],
    ['Beschreiben Sie hier die Architektur des Systems.'],
    ['Décrivez ici les composants et leurs relations.'],
    ['Опишите основные компоненты системы.'],
    ['（主要なコンポーネントの関係を記述してください）'],
    ['请在此描述系统的整体架构。'],
    ['여기에 주요 구성요소를 설명하세요.'],
    ['Describa aquí cómo se relacionan los componentes.'],
    ['Descreva aqui os principais componentes.'],
    ['Descrivere qui come interagiscono i componenti.'],
    ['Sistemin bileşenlerini burada açıklayın.'],
    ['Replace this section with the architecture of your system.'],
    ['Describe your deployment here:'],
  ])('%s', (sentence) => {
    expect(leftoversOf(whole(sentence)).map(({ kind }) => kind)).toContain('instruction')
  })

  it.each([
    ['Document public APIs thoroughly.'],
    ['- Document public APIs thoroughly\n- Add rate limiting\n- Define clear interfaces'],
    ['Document storage is in S3.'],
    ['Describe blocks group the tests. They run in parallel.'],
    ['Record types are immutable.'],
    ['- List View Patterns'],
    ['Specify the size with a flag. Defaults to 16 KiB.'],
  ])('guidance and nouns are none: %s', (sentence) => {
    expect(leftoversOf(whole(sentence, 'Interfaces'))).toEqual([])
  })

  it('is guidance under a title that says so, and a question where questions are asked', () => {
    expect(leftoversOf(whole('- Describe how a change was tested.', 'Review Guidelines'))).toEqual([])
    expect(leftoversOf(whole('- How do nodes find each other?\n- Why is the gauge slow?', 'Open Questions'))).toEqual(
      [],
    )
    expect(leftoversOf(whole('What happens in a storm? The gauge is read twice.', 'Storms'))).toEqual([])
  })

  it('needs its context where its words are weak, and is found where several sections say nothing else', () => {
    const sections = ['Parts', 'Flow', 'Safety']
      .map((title) => `## ${title}\n\n- Explain the reasoning.\n- Outline trade-offs.\n`)
      .join('\n')
    expect(leftoversOf(`# Notes\n\n${sections}`)).toHaveLength(6)
    expect(leftoversOf(`${filled}## Parts\n\nDefine the harbour.\n`)).toEqual([])
  })

  it('may be under a label as under a heading, beside content elsewhere', () => {
    const groups = ['Logging', 'Safety', 'Speed']
      .map((title) => `**${title}:**\n- Describe ${title.toLowerCase()} practices.\n- Document expected figures.\n`)
      .join('\n')
    expect(leftoversOf(`${filled}\n${groups}`)).toHaveLength(6)
  })
})

describe('deferred content', () => {
  it.each([
    ['To be determined in the design phase'],
    ['_Awaiting project initialization_'],
    ['(待定义)'],
    ['（未記入）'],
    ['Noch zu definieren'],
    ['Wird später ergänzt'],
    ['À définir'],
    ['Por definir'],
    ['A definir'],
    ['Da definire'],
    ['Будет описано позже'],
    ['추후 작성 예정'],
    ['Henüz belirlenmedi'],
    ['Not yet documented'],
    ['Patterns will be documented here as they are found.'],
  ])('%s', (sentence) => {
    expect(kinds(`${filled}## More\n\n${sentence}\n`).join()).toMatch(/^deferred/)
  })

  it.each([
    ['The row will be added when the user saves.'],
    ['Coming soon pages are cached.'],
    ['Pending'],
    ['待定状态的订单每小时清理一次'],
    ['未定義動作を避ける'],
    ['To be fast, the table is cached.'],
    ['Work in progress\n\nThe rest is done.'],
  ])('not: %s', (sentence) => {
    expect(kinds(`${filled}## More\n\n${sentence}\n`)).toEqual([])
  })
})

describe('code blocks', () => {
  it('counts slots where they are all there is, or beside comments', () => {
    expect(kinds(`${filled}\`\`\`\n[Diagram of the main parts]\n\`\`\`\n`)).toEqual([
      'code [Diagram of the main parts]',
    ])
    expect(kinds(`${filled}\`\`\`ts\n// Example\n[code example here]\n\`\`\`\n`)).toEqual(['code [code example here]'])
    expect(kinds(`${filled}\`\`\`\n{FLOW_DIAGRAM}\n\`\`\`\n`)).toEqual(['code {FLOW_DIAGRAM}'])
  })

  it('counts slots in a tree only in a document that is otherwise unfilled', () => {
    const tree = '```\nproject/\n├── [directory]/   # [Purpose]\n└── src/\n```\n'
    expect(kinds(`${filled}${tree}`)).toEqual([])
    expect(
      kinds(`# Notes\n\n## [Name]\n\n[What it does for whom]\n\n[Where it runs and why]\n\n${tree}`).join(),
    ).toContain('code ├── [directory]/ # [Purpose]')
  })

  it('leaves code, diagrams and configuration alone', () => {
    for (const code of [
      '```mermaid\ngraph TD\nA[User Name] --> B[Data Flow]\n```',
      '```ts\nconst a = b[index]\n```',
      '```toml\n[package]\n[tool settings]\n```',
      '```\n[Client]\n   |\n[Server]\n```',
    ]) {
      expect(kinds(`${filled}${code}\n`)).toEqual([])
    }
  })
})

describe('known text', () => {
  const template = templateOf(
    '# Notes\n\n## Overview\n\n[Say which parts the system has and who looks after each of them]\n\n## Law\n\n' +
      'All times are given in universal time.\n',
    'own',
  )

  it('is known re-wrapped, re-cased and slightly changed, and says how near', () => {
    const [exact] = leftoversOf(
      '# A\n\n## Overview\n\n[say WHICH parts the *system* has and\nwho looks after each of them.]\n',
      template,
    )
    expect(exact).toMatchObject({ template: 'own', likeness: 1 })
    const [near] = leftoversOf(
      '# A\n\n## Overview\n\n[Say which parts the system has and who takes care of each of them]\n',
      template,
    )
    expect(near).toMatchObject({ template: 'own' })
    expect(near?.likeness).toBeGreaterThan(0.8)
    expect(near?.likeness).toBeLessThan(1)
  })

  it("counts a section that says nothing but the template's prose", () => {
    expect(leftoversOf('# A\n\n## Law\n\nAll times are given in universal time.\n', template)).toMatchObject([
      { isSample: true, kind: 'text' },
    ])
    expect(
      leftoversOf('# A\n\n## Law\n\nAll times are given in universal time.\n\nThe gauge has no clock.\n', template),
    ).toEqual([])
  })

  it('is not what few common words say', () => {
    expect(
      leftoversOf(
        `${filled}- **Purpose**: What it does\n- Approach\n- Strategy\n`,
        templateOf('# A\n\n## B\n\n- [Approach]\n- [Strategy]\n'),
      ),
    ).toEqual([])
  })
})

describe('options', () => {
  it('lets texts and patterns pass, and adds markers', () => {
    const text = '# A\n\n## B\n\n- [Your Name]\n- [Ticket 7]\n- OPEN: who owns it\n'
    expect(leftoversOf(text, null, { allow: ['your name', '/^\\[Ticket \\d+\\]$/'] })).toEqual([])
    expect(leftoversOf(text, null, { terms: ['OPEN'] }).map(({ kind }) => kind)).toContain('marker')
  })

  it('cannot be made to hang by a pattern', () => {
    const text = `# A\n\n## B\n\n[${'a'.repeat(5000)} describe your a!]\n`
    expect(leftoversOf(text, null, { allow: ['/^(a+)+$/', '/(a|a)*b/', '/([a-z]+)*!/'] }).length).toBeLessThanOrEqual(1)
  })
})

describe('empty places', () => {
  const read = (text: string) => readDocument(createSource('notes.md', text))

  it('are headings with nothing under them, not titles and not parents', () => {
    const text = '# Notes\n\n## A\n\n## B\n\n### C\n\nText.\n\n## D\n\n<!-- nothing -->\n'
    expect(findEmptySections(read(text)).map(({ title }) => title)).toEqual(['A', 'D'])
  })

  it('are labels with nothing after them, nested, or below', () => {
    const text = '## A\n\n- **Paths:**\n- **Rules:** none\n- **Parts:**\n  - One\n- **Last:**\n'
    expect(findEmptyLabels(read(text)).map(({ label }) => label)).toEqual(['Paths', 'Last'])
  })

  it.each([
    ['**Rules:**\n\n- One'],
    ['**Rules:**\n```\ncode\n```'],
    ['Note:\n\nText.'],
    ['- Run:\n\n```\ncode\n```'],
    ['**Why:**\nBecause it is so:\n- fast'],
    ['**Picture:**\n\n![tides](tides.png)'],
    ['- Steps:\n- one\n- two'],
  ])('are not labels with content: %s', (text) => {
    expect(findEmptyLabels(read(`## A\n\n${text}\n`))).toEqual([])
  })

  it.each([
    ['sub-headings', '**Engine:** SQLite\n\n**Tables:**\n\n### Readings\n\nOne row.\n\n### Tides\n\nOne row.'],
    ['the next heading', '### Flow\n\n**Storm warnings:**\n\n### Warnings by radio\n\nText.'],
    ['a heading in Japanese', '### 流れ\n\n**潮位表:**\n\n### 潮位表の印刷\n\n本文。'],
    ['a sub-heading by its name', '- **Owner:** Ann\n- **Stores:**\n\n### Store 1\n\nText.'],
    ['questions', '**Rationale:**\n\n**Why one file:**\n- It is copied.'],
    ['questions in German', '**Begründung:**\n\n**Warum eine Datei:**\n- Sie wird kopiert.'],
    ['a series of labels', '**Comparison:**\n\n**Port of Emden:** tape\n\n**Port of Delfzijl:** disk'],
    ['labels of its name', '**Options:**\n\n**Option A:** tape'],
  ])('are not labels that introduce %s', (_, text) => {
    expect(findEmptyLabels(read(`## A\n\n${text}\n`))).toEqual([])
  })

  it.each([
    ['in the head', '# A\n\n**Status:** Accepted\n\n**Deciders:**\n\n## Context\n\nText.', ['Deciders']],
    ['among lines', '## A\n\n**Status:** Accepted\n**Deciders:**\n\n### Context\n\nText.', ['Deciders']],
    ['beside empty ones', '## A\n\n**Deciders:**\n\n**Informed:**\n\n### Context\n\nText.', ['Deciders', 'Informed']],
    ['before another subject', '## A\n\n### B\n\n**Deciders:**\n\n### Context\n\nText.', ['Deciders']],
    ['before another label', '## A\n\n**Deciders:**\n\n**Context:** tides', ['Deciders']],
    ['on the line above a question', '## A\n\n**Deciders:**\n**Why one file:** It is copied.', ['Deciders']],
  ])('are labels %s', (_, text, labels) => {
    expect(findEmptyLabels(read(`${text}\n`)).map(({ label }) => label)).toEqual(labels)
  })

  it('are tables with nothing in their rows, unless another table shows what goes there', () => {
    const table = '| Gauge | Lent to |\n|---|---|\n'
    expect(findEmptyTables(read(`## Loans\n\n${table}| | |\n`))).toHaveLength(1)
    expect(findEmptyTables(read(`## Loans\n\n${table}| North | |\n`))).toEqual([])
    expect(findEmptyTables(read('## Piers\n\n| Pier | Depth | Reader |\n|---|---|---|\n| North | | |\n'))).toHaveLength(
      1,
    )
    expect(findEmptyTables(read(`## Loans\n\n${table}| | |\n\n## Example\n\n${table}| 4 | Ann |\n`))).toEqual([])
  })

  it('are lists without any item', () => {
    expect(findEmptyItems(read('## A\n\n*\n'))).toHaveLength(1)
    expect(findEmptyItems(read('## A\n\n- one\n-\n'))).toEqual([])
  })
})

describe.each(builtinNames.map((name) => [name]))('the built-in template %s against itself', (name) => {
  const text = readFileSync(new URL(`../../src/template/builtin/${name}.md`, import.meta.url), 'utf8')
  const template = readTemplate(name, readDocument(createSource('t.md', text)))

  it('has every slot found', () => {
    const wanted = text
      .split('\n')
      .flatMap((line, index) =>
        /\[[^\]]*\](?!\()|YYYY/.test(line) && !/-->|\(\S*\)$/.test(line) ? [`${index + 1}`] : [],
      )
    expect(linesOf(text, 'placeholder', template).split(' ')).toEqual(wanted)
    expect(linesOf(text, 'placeholder', null).split(' ')).toEqual(wanted)
  })

  it('has every sample found', () => {
    const samples: Readonly<Record<string, string>> = {
      tracked: '21-28',
      blueprint: '67-71 100 103',
      c4: '10-20 51-56',
    }
    expect(linesOf(text, 'sample', template)).toBe(samples[name] ?? '')
    expect(linesOf(text, 'sample', null)).toBe(samples[name] ?? '')
  })
})

describe('documents of the fixtures', () => {
  it.each(builtinNames.map((name) => [name]))('%s filled in has nothing unfilled', (name) => {
    const text = readFileSync(new URL(`../../fixtures/documents/${name}-filled.md`, import.meta.url), 'utf8')
    expect(leftoversOf(text)).toEqual([])
  })
})

const originals = new URL('../../../shared/templates/', import.meta.url)
/** Lines of each original that are unfilled: slots, then samples. */
const unfilledLines: Readonly<Record<string, readonly [placeholders: string, samples: string]>> = {
  tracked: [
    '4 5 18 31 32 34 35 36 38 39 41 42 43 46 47 48 49 52 53 54 55 58 59 60 61 62 63 64 68 71 72 75 76 80 83 84',
    '21-28',
  ],
  'memory-bank': [
    '4 7 11 13 14 15 16 17 19 20 21 22 23 26 28 29 30 31 33 34 35 36 39 41 42 43 44 45 47 48 49 50 51 54 56 57 58 61 63 64 65 68 70 71 72 ' +
      '73 76 78 79 80 81 84 86 87 88 91 93 94 95 96 99 101 102 103 104 107 109 110 111 112',
    '',
  ],
  blueprint: [
    '9 13 14 15 19 20 21 22 23 24 26 27 28 29 30 31 35 36 37 38 39 41 42 43 44 50 56 57 60 61 62 77 78 81 82 83 88 89 90 91 94 95 96 100 ' +
      '102 103 106 107 108 109 110 115 116 117 118 121 122 123 128 129 130 133 134 140 141 142 143 145 146 147 148 153 154 155 158 159 160 ' +
      '165 166 167 170 171 172',
    '67-72 101 104',
  ],
  architecture: [
    '5 10 11 14 15 21 26 27 28 29 30 32 33 34 35 36 42 46 47 48 51 52 53 58 59 62 63 68 69 70 73 74 75 80 81 82 83 84 86 87 88 89 90 93 94 ' +
      '99 100 101 104 105 110 111 112 115 116 117 122 123 124 127 128 129 134 135 138 139 142 143',
    '',
  ],
  c4: ['4 7 28 29 31 32 33 35 36 37 39 40 41 43 44 45 46 48 49 50 51 54 63 64 65 66 69 70 71 72', '10-24 55-60'],
}

describe.skipIf(!existsSync(originals))('the originals', () => {
  it.each(Object.entries(unfilledLines))('%s has every unfilled line found', (name, [placeholders, samples]) => {
    const text = readFileSync(new URL(`${name}.md`, originals), 'utf8')
    const template = readTemplate(name, readDocument(createSource('t.md', text)))
    for (const checked of [template, null]) {
      expect(linesOf(text, 'placeholder', checked)).toBe(placeholders)
      expect(linesOf(text, 'sample', checked)).toBe(samples)
    }
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '(',
    ')',
    '$',
    '`',
    '*',
    '_',
    '- ',
    '# ',
    '\n',
    '\n\n',
    '| ',
    '```\n',
    'Describe ',
    'TODO',
    'TBD: ',
    'YYYY-MM-DD',
    'Name',
    ' your ',
    '...',
    '???',
    '-->',
    '├── ',
    '请描述',
    '待定',
    'を記述してください',
    '\uFFFC',
    '\uD83D',
    'e.g., ',
    'A: ',
    '**A:**',
    '1. ',
    '> ',
  )
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

  it('gives ranges inside the text, in order, and never throws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = createSource('notes.md', text)
        const document = readDocument(source)
        const found = findLeftovers(document, null, { allow: [], terms: [] })
        let last = 0
        for (const { range } of [...found, ...findEmptySections(document)]) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeGreaterThanOrEqual(range.start)
          expect(range.end).toBeLessThanOrEqual(source.text.length)
        }
        for (const { range } of found) {
          expect(range.start).toBeGreaterThanOrEqual(last)
          last = range.start
        }
        findEmptyLabels(document)
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['\\[', ''],
    ['\\[a\\] ', ''],
    ['[a b c] ', ''],
    ['- [Name]\n', ''],
    ['-\n', ''],
    ['$[a b c] ', ''],
    ['TODO (', ''],
    ['YYYY-', ''],
    ['a --> ', '```\n'],
    ['-->|', '```\n'],
    ['├── [a b]\n', '```\n'],
    ['[A_B] ', '```\n'],
    ['to be ', ''],
    ['- A:\n', ''],
    ['请描述', ''],
    ['{A_B} ', ''],
  ])('is checked before the test runs out of time: %j many times', (piece, head) => {
    // As many as the reader takes: what is denser than that it refuses itself.
    const text = (count: number) => createSource('notes.md', head + piece.repeat(count))
    const document = readDocumentOrNull(text(8000)) ?? readDocument(text(2000))
    expect(findLeftovers(document, null, { allow: [], terms: [] }).length).toBeLessThanOrEqual(16_000)
    expect(findEmptyLabels(document).length).toBeLessThanOrEqual(8000)
  })
})

describe('what is in one place only', () => {
  it('takes dots for content missing where a section holds nothing else', () => {
    expect(kinds(`${filled}## More\n\n...\n`)).toEqual(['blank ...'])
    expect(kinds(`${filled}## More\n\nThe north gauge.\n\n...\n`)).toEqual([])
  })

  it('does not take the date at the foot for content', () => {
    expect(kinds(`${filled}## More\n\nYakında\n\nSon güncelleme: 2025-03-01\n`)).toEqual(['deferred Yakında'])
  })

  it('reads bids that name their place first', () => {
    expect(kinds(`${filled}## Pegel\n\nHier die Pegel beschreiben.\n`).join()).toMatch(/^instruction/)
    expect(kinds(`${filled}## Уровни\n\nЗдесь нужно описать высоту воды.\n`).join()).toMatch(/^instruction/)
    expect(kinds(`${filled}## Pegel\n\nHier liegen die Pegel, hier werden sie abgelesen.\n`)).toEqual([])
  })

  it('needs no further context where nothing in the document is content', () => {
    const asks = ['Mention the gauges.', 'Name the pilots.', 'What happens in a storm?']
    expect(
      leftoversOf(`# Tides\n\n${asks.map((text, at) => `## Part ${at + 1}\n\n${text}\n`).join('\n')}`),
    ).toHaveLength(3)
    expect(leftoversOf(`${filled}\n${asks.map((text, at) => `## Part ${at + 1}\n\n${text}\n`).join('\n')}`)).toEqual([])
  })

  it('takes a text between quotation marks for one that is spoken of', () => {
    expect(kinds(`${filled}## Mask\n\n- "Insert your harbour here"\n`)).toEqual([])
  })

  it('tells a block that is only a marker or asks for code', () => {
    expect(kinds(`${filled}\`\`\`\nTODO\n\`\`\`\n`)).toEqual(['code TODO'])
    expect(kinds(`${filled}\`\`\`ts\n// Add example code here\n\`\`\`\n`)).toEqual(['code // Add example code here'])
    expect(kinds(`${filled}\`\`\`ts\n// TODO: cache\nread(gauge)\n\`\`\`\n`)).toEqual([])
  })
})

describe("the questions of a team's own template", () => {
  const template = templateOf(
    '# Berth\n\n## Depth\n\n- Why is this berth deep enough for the ferries of next year?\n' +
      '- What happens to the berth when the channel silts up?\n\n## Lights\n\nWhich lights lead to the berth at night?\n',
    'berth',
  )
  const lines = (text: string) => linesOf(`# Berth\n\n${text}\n`, 'placeholder', template)
  const deep = '- Why is this berth deep enough for the ferries of next year?'
  const silt = '- What happens to the berth when the channel silts up?'

  it('are found without an answer', () => {
    expect(lines(`## Depth\n\n${deep}\n${silt}\n\n## Lights\n\nTwo red ones.`)).toBe('5 6')
    expect(lines(`## Depth\n\n${deep}\n  - It was dredged.\n${silt}`)).toBe('7')
    expect(lines(`## Depth\n\n${deep}\n  - [Reason]`)).toBe('5 6')
  })

  it('may stay above an answer, nested or in the same section', () => {
    expect(lines(`## Depth\n\n${deep}\n  - It was dredged.\n${silt}\n\n  It is dredged again.`)).toBe('')
    expect(lines('## Lights\n\nWhich lights lead to the berth at night?\n\nTwo red ones.')).toBe('')
  })
})
