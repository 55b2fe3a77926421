import { type Context, defineRule, evidenceOf, type Leftover, quote } from '../src/rule/index.ts'

interface Options {
  readonly allow: readonly string[]
}

type Found = Pick<Leftover, 'text' | 'template' | 'likeness' | 'detector'>

const none: readonly string[] = []

export default defineRule({
  id: 'leftover-sample',
  severity: 'error',
  fixable: false,
  docs: {
    summary: "Flags a template's example content that still stands: its diagram, its steps, its rows.",
    why: 'An example that was never replaced reads like a description of this system, and is one of another.',
    fix: 'Put your own diagram, steps or rows in its place, or remove it.',
  },
  reads: [],
  options: {
    allow: {
      default: none,
      summary:
        'Texts that are fine here (the first line of the sample); between slashes a regular expression (no repeated groups, at most three open repetitions).',
      schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
    },
  },
  messages: {
    diagram: (found: Found) => `Sample diagram ${quote(found.text)}${evidenceOf(found)}; draw your own or remove it`,
    code: (found: Found) => `Sample code ${quote(found.text)}${evidenceOf(found)}; replace it or remove it`,
    item: (found: Found) => `Sample item ${quote(found.text)}${evidenceOf(found)}; replace it or remove it`,
    row: (found: Found) => `Sample row ${quote(found.text)}${evidenceOf(found)}; replace it or remove it`,
    text: (found: Found) =>
      `Sample text ${quote(found.text)}${evidenceOf(found)}, is all there is; add what holds here or remove the section`,
  },
  examples: [
    {
      title: "The template's diagram, re-indented and turned",
      template:
        '# Notes\n\n## Diagram\n\n```mermaid\ngraph TD\n  G[Gauge] --> S[(Store)]\n  S --> P[Phone]\n  S --> W[Web page]\n```\n',
      document:
        '# Notes\n\n## Diagram\n\n```mermaid\ngraph LR\nG1[Gauge]-->S1[(Store)];\nS1-->P1[Phone];\nS1-->W1[Web page];\n```\n',
      reports: ['5:1 Sample diagram `graph LR`, text of the template `template`; draw your own or remove it'],
    },
    {
      title: "A diagram of one's own with some of the template's names",
      template:
        '# Notes\n\n## Diagram\n\n```mermaid\ngraph TD\n  G[Gauge] --> S[(Store)]\n  S --> P[Phone]\n  S --> W[Web page]\n```\n',
      document:
        '# Notes\n\n## Diagram\n\n```mermaid\ngraph TD\n  B[Buoy] --> Q[Queue]\n  Q --> S[(Store)]\n  S --> P[Phone]\n```\n',
      reports: [],
    },
    {
      title: 'Sample steps beside a slot',
      template: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n3. The table is printed\n',
      document: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n3. The table is printed\n',
      reports: [
        '5:4 Sample item `Keeper reads the gauge`, text of the template `template`; replace it or remove it',
        '7:4 Sample item `The table is printed`, text of the template `template`; replace it or remove it',
      ],
    },
    {
      title: 'A sample step kept among replaced ones',
      template: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n3. The table is printed\n',
      document:
        '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. The value is sent over the radio\n3. The table is printed\n',
      reports: [],
    },
    {
      title: 'The whole list of sample steps is one finding',
      template:
        '# Notes\n\n## Flow\n\n[Follow one reading through the system.]\n\n1. Keeper reads the gauge\n2. Radio carries the value ashore\n3. The table is printed\n',
      document:
        '# Notes\n\n## Flow\n\nFrom the gauge to paper:\n\n1. Keeper reads the gauge\n2. Radio carries the value ashore\n3. The table is printed\n',
      reports: ['7:4 Sample item `Keeper reads the gauge`, text of the template `template`; replace it or remove it'],
    },
    {
      title: 'Sample rows beside a slot',
      template:
        '# Notes\n\n## Stores\n\n| What | Where |\n|------|-------|\n| [Type] | [Place] |\n| Old logs | Tape |\n',
      document:
        '# Notes\n\n## Stores\n\n| What | Where |\n|------|-------|\n| [Type] | [Place] |\n| Old logs | Tape |\n',
      reports: ['8:3 Sample row `Old logs`, text of the template `template`; replace it or remove it'],
    },
    {
      title: 'A sample that is fine here',
      template: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n',
      document: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n',
      options: { allow: ['Keeper reads the gauge'] },
      reports: [],
    },
  ],
  *check({ leftovers }: Context<Options>) {
    for (const { kind, isSample, text, template, likeness, detector, range } of leftovers) {
      if (!isSample) continue
      const data = { text, template, likeness, detector }
      if (kind === 'diagram' || kind === 'code' || kind === 'item' || kind === 'row') yield { id: kind, data, range }
      else yield { id: 'text', data, range }
    }
  },
})
