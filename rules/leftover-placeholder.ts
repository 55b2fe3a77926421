import { type Context, defineRule, evidenceOf, type Leftover, quote } from '../src/rule/index.ts'

interface Options {
  readonly allow: readonly string[]
  readonly terms: readonly string[]
}

type Found = Pick<Leftover, 'text' | 'template' | 'likeness' | 'advice' | 'detector'>

const none: readonly string[] = []
const texts = { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true }

export default defineRule({
  id: 'leftover-placeholder',
  severity: 'error',
  fixable: false,
  docs: {
    summary:
      'Flags a stand-in that nobody replaced: slot, choice list, date form, marker, instruction to the author, promise instead of content.',
    why: 'A stand-in looks like documentation in every list of files and says nothing; an assistant that reads it will make something up.',
    fix: 'Write what the stand-in asks for. Where nothing applies say so, with the reason (`N/A - nothing is stored`), or remove the line.',
  },
  reads: [],
  options: {
    allow: {
      default: none,
      summary:
        'Texts that are fine here, with or without their brackets; between slashes a regular expression (no repeated groups, at most three open repetitions).',
      schema: texts,
    },
    terms: {
      default: none,
      summary: 'More markers beside `TODO`, `TBD` and `FIXME`: a text block that is one, or begins with one, is told.',
      schema: texts,
    },
  },
  messages: {
    placeholder: (found: Found) => `Placeholder ${quote(found.text)}${evidenceOf(found)}; replace it`,
    choice: (found: Found) => `Choice list ${quote(found.text)}${evidenceOf(found)}; keep what holds`,
    date: (found: Found) => `Date form ${quote(found.text)}${evidenceOf(found)}; write the date`,
    marker: (found: Found) => `Marker ${quote(found.text)}; ${repair(found)}`,
    blank: (found: Found) => `Blank ${quote(found.text)}; ${repair(found)}`,
    item: (_found: Found) => 'List or table with nothing in it; fill it in or remove it',
    instruction: (found: Found) =>
      `Instruction to the author ${quote(found.text)}${evidenceOf(found)}; replace it with what it asks for`,
    deferred: (found: Found) => `Promise ${quote(found.text)} in place of content; ${repair(found)}`,
    code: (found: Found) =>
      `Placeholder ${quote(found.text)}${evidenceOf(found)} in a code block; replace it or remove the block`,
  },
  examples: [
    {
      title: "Slots: a heading, a label's value, a list item",
      document: '# Notes\n\n## [Component 1]\n\n- **Purpose:** [What it does]\n- [Describe its inputs]\n',
      reports: [
        '3:4 Placeholder `[Component 1]`; replace it',
        '5:16 Placeholder `[What it does]`; replace it',
        '6:3 Placeholder `[Describe its inputs]`; replace it',
      ],
    },
    {
      title: "A template's own text, re-wrapped and slightly changed",
      template: '# Notes\n\n## Overview\n\n[Say which parts the system has and who looks after each of them]\n',
      document: '# Notes\n\n## Overview\n\n[Say which parts the system has and\nwho takes care of each of them]\n',
      reports: [
        '5:1 Placeholder `[Say which parts the system has and who takes care of each …`, text of the template `template`, 84 % the same; replace it',
      ],
    },
    {
      title: 'A choice list, a date form, a marker, other forms as the whole of a value',
      document:
        '# Notes\n\n## Decision 1\n\n- Status: [Proposed/Accepted]\n- Date: YYYY-MM-DD\n- Reason: TBD\n- Owner: <name>\n- Impact: ???\n',
      reports: [
        '5:11 Choice list `[Proposed/Accepted]`; keep what holds',
        '6:9 Date form `YYYY-MM-DD`; write the date',
        '7:11 Marker `TBD`; write what is missing, or why nothing applies',
        '8:10 Placeholder `<name>`; replace it',
        '9:11 Blank `???`; write what is missing, or why nothing applies',
      ],
    },
    {
      title: 'What the template asks for is named',
      template: '# Notes\n\n## Storage\n\n- **Retention:** [How long rows are kept]\n',
      document: '# Notes\n\n## Storage\n\n- **Retention:** TBD\n',
      reports: ['5:18 Marker `TBD`; write what the template asks for: `How long rows are kept`'],
    },
    {
      title: 'Instructions to the author and promises, in eleven languages',
      document:
        '# Notizen\n\n## Aufbau\n\nBeschreiben Sie hier die wichtigsten Teile des Aufbaus.\n\n## データ\n\n（データの流れを記述してください）\n\n## Tests\n\nTo be determined in the design phase\n',
      reports: [
        '5:1 Instruction to the author `Beschreiben Sie hier die wichtigsten Teile des Aufbaus.`; replace it with what it asks for',
        '9:1 Instruction to the author `（データの流れを記述してください）`; replace it with what it asks for',
        '13:1 Promise `To be determined in the design phase` in place of content; write what is missing, or why nothing applies',
      ],
    },
    {
      title: 'A code block that holds nothing else',
      document: '# Notes\n\n## Diagram\n\n```\n[Diagram of the main parts]\n```\n',
      reports: ['6:1 Placeholder `[Diagram of the main parts]` in a code block; replace it or remove the block'],
    },
    {
      title: 'A list or a table with nothing in it',
      document: '# Notes\n\n## Decisions\n\n*\n\n## Stores\n\n| What | Where |\n|------|-------|\n|      |       |\n',
      reports: [
        '5:1 List or table with nothing in it; fill it in or remove it',
        '11:1 List or table with nothing in it; fill it in or remove it',
      ],
    },
    {
      title: 'Code, links, references, footnotes, citations, tasks, alerts and wiki links are no placeholders',
      document:
        '# Notes\n\n> [!NOTE]\n> See [the log](log.md), [its format], [[glossary]], the paper [1] and the note[^1].\n\n- [ ] Measure again\n- [x] Use `[Your Name]` in the form\n- `TODO`\n\n[its format]: format.md\n[^1]: By hand.\n',
      reports: [],
    },
    {
      title: 'Log stamps, types, array sizes, flags, routes, labels of buttons and math are no placeholders',
      document:
        '# Notes\n\n- [2025-12-27 11:48:00] Gauge replaced\n- `parse` gives Result<T, Error> or list[str, bool]\n- A buffer of byte[1024], an angle in [0, 1]\n- Run it with [--flag] or [-v]\n- The page /users/[id] shows the button [Save]\n- $x_[1]$ and $[a, b]$\n',
      reports: [],
    },
    {
      title: 'Guidance to developers, `docs/TODO.md`, a to-do app and a reason for `N/A` are no placeholders',
      document:
        '# Notes\n\n## Practices\n\n- Document public APIs thoroughly\n- Add rate limiting\n- Keep docs/TODO.md short\n\n## Scope\n\nA todo app. Retention: N/A - nothing is stored.\n',
      reports: [],
    },
    {
      title: 'Comments are not looked at',
      document: '# Notes\n\n## Overview\n\n<!-- [Describe the parts] TODO -->\nA tide table.\n',
      reports: [],
    },
    {
      title: "A text and a pattern that are fine here, and a marker of one's own",
      document: '# Notes\n\n## Overview\n\n- Owner: [Your Name]\n- Ticket: [Ticket number 7]\n- Review: OPEN\n',
      options: { allow: ['Your Name', '/^\\[Ticket number \\d\\]$/'], terms: ['OPEN'] },
      reports: ['7:11 Marker `OPEN`; write what is missing, or why nothing applies'],
    },
  ],
  *check({ leftovers }: Context<Options>) {
    for (const { kind, isSample, text, template, likeness, advice, detector, range } of leftovers) {
      if (isSample) continue
      const data = { text, template, likeness, advice, detector }
      if (kind === 'blank' && text === '') yield { id: 'item', data, range }
      else if (kind === 'date-form') yield { id: 'date', data, range }
      else if (isOwnMessage(kind)) yield { id: kind, data, range }
      else yield { id: 'placeholder', data, range }
    }
  },
})

const ownMessages = ['choice', 'marker', 'blank', 'instruction', 'deferred', 'code'] as const

function isOwnMessage(kind: Leftover['kind']): kind is (typeof ownMessages)[number] {
  return ownMessages.some((own) => own === kind)
}

function repair({ advice }: Found): string {
  return advice === null
    ? 'write what is missing, or why nothing applies'
    : `write what the template asks for: ${quote(advice)}`
}
