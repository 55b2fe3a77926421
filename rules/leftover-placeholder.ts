import {
  allow,
  type Context,
  cutEnd,
  defineRule,
  type Edit,
  fromTemplate,
  giveContent,
  isUnwritten,
  type Leftover,
  quote,
  type Range,
  suggest,
} from '../src/rule/index.ts'

interface Options {
  readonly allow: readonly string[]
  readonly terms: readonly string[]
}

type Found = Pick<Leftover, 'text' | 'template' | 'isPublic' | 'likeness' | 'prompt'>

const none: readonly string[] = []

export default defineRule({
  id: 'leftover-placeholder',
  severity: 'error',
  fixable: false,
  unfilled: true,
  docs: {
    summary:
      'Flags text that the author has certainly still to replace: placeholder, choice list, date form, `TODO`, ' +
      'known text of a template.',
    why:
      'A placeholder looks like documentation in every list of files and says nothing; an assistant that reads it ' +
      'makes something up.',
    fix:
      'Replace the placeholder with the content. Where nothing applies, say so and why (`N/A - nothing is ' +
      'stored`), or remove the line.',
  },
  reads: [],
  options: {
    allow,
    terms: {
      default: none,
      summary:
        'More markers beside `TODO`, `TBD` and `FIXME`: a text block that is one, or begins with one, is a finding.',
      schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
    },
  },
  messages: {
    placeholder: (found: Found) => `Unfilled placeholder ${quote(found.text)}${fromTemplate(found)}; replace it`,
    choice: (found: Found) => `Unresolved choice ${quote(found.text)}${fromTemplate(found)}; keep one option`,
    date: (found: Found) => `Unfilled date ${quote(found.text)}${fromTemplate(found)}; write the date`,
    marker: (found: Found) => `Unresolved ${quote(found.text)}; ${giveContent(found)}`,
    blank: (found: Found) => `Unfilled blank ${quote(found.text)}; ${giveContent(found)}`,
    item: (_found: Found) => 'Empty list; fill it in or remove it',
    instruction: (found: Found) =>
      `Leftover instruction ${quote(found.text)}${fromTemplate(found)}; replace it with the content`,
    code: (found: Found) =>
      `Unfilled code block ${quote(found.text)}${fromTemplate(found)}; replace it or remove the block`,
  },
  examples: [
    {
      title: "Placeholders: a heading, a field's value, a list item",
      document: '# Notes\n\n## [Component 1]\n\n- **Purpose:** [What it does]\n- [Describe its inputs]\n',
      reports: [
        '3:4 Unfilled placeholder `[Component 1]`; replace it',
        '5:16 Unfilled placeholder `[What it does]`; replace it',
        '6:3 Unfilled placeholder `[Describe its inputs]`; replace it',
      ],
    },
    {
      title: "A template's own text, re-wrapped and slightly changed",
      template: '# Notes\n\n## Overview\n\n[Say which parts the system has and who looks after each of them]\n',
      document: '# Notes\n\n## Overview\n\n[Say which parts the system has and\nwho takes care of each of them]\n',
      reports: [
        '5:1 Unfilled placeholder `[Say which parts the system has and who takes care of each …` from template ' +
          '`template` (84 % match); replace it',
      ],
    },
    {
      title: 'A choice list, a date form, a marker, and other forms as the whole of a value',
      document:
        '# Notes\n\n## Decision 1\n\n- Status: [Proposed/Accepted]\n- Date: YYYY-MM-DD\n- Reason: TBD\n' +
        '- Owner: <name>\n- Impact: ???\n',
      reports: [
        '5:11 Unresolved choice `[Proposed/Accepted]`; keep one option',
        '6:9 Unfilled date `YYYY-MM-DD`; write the date',
        '7:11 Unresolved `TBD`; add the content or say why it does not apply',
        '8:10 Unfilled placeholder `<name>`; replace it',
        '9:11 Unfilled blank `???`; add the content or say why it does not apply',
      ],
      suggested:
        '# Notes\n\n## Decision 1\n\n- Status: Proposed\n- Date: 2026-03-05\n- Reason: TBD\n- Owner: <name>\n' +
        '- Impact: ???\n',
    },
    {
      title: 'An example where a real name or address is due',
      document: '# Notes\n\n- Author: John Doe\n- Contact: you@example.com\n- Sample login: pilot@example.com\n',
      reports: [
        '3:11 Unfilled placeholder `John Doe`; replace it',
        '4:12 Unfilled placeholder `you@example.com`; replace it',
      ],
    },
    {
      title: 'The message names what the template asks for',
      template: '# Notes\n\n## Storage\n\n- **Retention:** [How long rows are kept]\n',
      document: '# Notes\n\n## Storage\n\n- **Retention:** TBD\n',
      reports: ['5:18 Unresolved `TBD`; add what the template asks for (`How long rows are kept`)'],
    },
    {
      title: 'A code block that holds nothing else',
      document: '# Notes\n\n## Diagram\n\n```\n[Diagram of the main parts]\n```\n',
      reports: ['6:1 Unfilled code block `[Diagram of the main parts]`; replace it or remove the block'],
    },
    {
      title: 'An empty list',
      document: '# Notes\n\n## Decisions\n\n*\n',
      reports: ['5:1 Empty list; fill it in or remove it'],
    },
    {
      title: 'Code, links, references, footnotes, citations, tasks, alerts and wiki links are no placeholders',
      document:
        '# Notes\n\n> [!NOTE]\n> See [the log](log.md), [its format], [[glossary]], the paper [1] and the ' +
        'note[^1].\n\n- [ ] Measure again\n- [x] Use `[Your Name]` in the form\n- `TODO`\n\n' +
        '[its format]: format.md\n[^1]: By hand.\n',
      reports: [],
    },
    {
      title: 'Log stamps, types, array sizes, flags, routes, labels of buttons and math are no placeholders',
      document:
        '# Notes\n\n- [2025-12-27 11:48:00] Gauge replaced\n- `parse` gives Result<T, Error> or list[str, bool]\n' +
        '- A buffer of byte[1024], an angle in [0, 1]\n- Run it with [--flag] or [-v]\n' +
        '- The page /users/[id] shows the button [Save]\n- $x_[1]$ and $[a, b]$\n',
      reports: [],
    },
    {
      title: 'Guidance to developers, `docs/TODO.md`, a to-do app and a reason for `N/A` are no placeholders',
      document:
        '# Notes\n\n## Practices\n\n- Document public APIs thoroughly\n- Add rate limiting\n' +
        '- Keep docs/TODO.md short\n\n## Scope\n\nA todo app. Retention: N/A - nothing is stored.\n',
      reports: [],
    },
    {
      title: 'HTML comments are ignored',
      document: '# Notes\n\n## Overview\n\n<!-- [Describe the parts] TODO -->\nA tide table.\n',
      reports: [],
    },
    {
      title: 'An accepted text, an accepted pattern, and a marker of your own',
      document: '# Notes\n\n## Overview\n\n- Owner: [Your Name]\n- Ticket: [Ticket number 7]\n- Review: OPEN\n',
      options: { allow: ['Your Name', '/^\\[Ticket number \\d\\]$/'], terms: ['OPEN'] },
      reports: ['7:11 Unresolved `OPEN`; add the content or say why it does not apply'],
    },
  ],
  *check({ leftovers, options: { allow, terms } }: Context<Options>) {
    for (const found of leftovers({ allow, terms })) {
      const { kind, isSample, text, template, isPublic, likeness, prompt, detector, range } = found
      if (isSample || isUnwritten(found)) continue
      const data = { text, template, isPublic, likeness, prompt }
      if (kind === 'blank' && text === '') yield { id: 'item', data, range, detector }
      else if (kind === 'date-form') yield { id: 'date', data, range, detector, dateForm: text }
      else if (kind === 'choice') yield { id: 'choice', data, range, detector, ...suggest(...choose(text, range)) }
      else if (hasOwnMessage(kind)) yield { id: kind, data, range, detector }
      else yield { id: 'placeholder', data, range, detector }
    }
  },
})

const ownMessages = ['marker', 'blank', 'instruction', 'code'] as const

function hasOwnMessage(kind: Leftover['kind']): kind is (typeof ownMessages)[number] {
  return ownMessages.some((own) => own === kind)
}

/** An edit for each option of a choice such as `[Proposed/Accepted]`. */
function choose(text: string, range: Range): [string, Edit][] {
  const options = cutEnd(text, /[\])}>]/)
    .replace(/^[[({<]+/, '')
    .split(/[|/]/)
    .map((option) => option.trim())
  return options.includes('') ? [] : options.map((option) => [`Replace with ${quote(option)}`, { range, text: option }])
}
