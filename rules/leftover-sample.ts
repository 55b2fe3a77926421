import {
  allow,
  type Context,
  defineRule,
  fromTemplate,
  type Leftover,
  quote,
  removeLines,
  suggest,
} from '../src/rule/index.ts'

interface Options {
  readonly allow: readonly string[]
}

type Found = Pick<Leftover, 'text' | 'template' | 'likeness'>

export default defineRule({
  id: 'leftover-sample',
  severity: 'error',
  fixable: false,
  tag: 'unnecessary',
  unfilled: true,
  docs: {
    summary: 'Flags sample content of a template that is still there: its diagram, its steps, its rows.',
    why: 'A sample that was never replaced reads like a description of this system, and describes another.',
    fix: 'Replace it with your own diagram, steps or rows, or remove it.',
  },
  reads: [],
  options: { allow },
  messages: {
    diagram: (found: Found) =>
      `Leftover sample diagram ${quote(found.text)}${fromTemplate(found)}; draw your own or remove it`,
    code: (found: Found) => `Leftover sample code ${quote(found.text)}${fromTemplate(found)}; replace or remove it`,
    item: (found: Found) => `Leftover sample item ${quote(found.text)}${fromTemplate(found)}; replace or remove it`,
    row: (found: Found) => `Leftover sample row ${quote(found.text)}${fromTemplate(found)}; replace or remove it`,
    text: (found: Found) =>
      `Unchanged text ${quote(found.text)}${fromTemplate(found)}; add your own content or remove the section`,
  },
  examples: [
    {
      title: "The template's diagram, re-indented and turned",
      template:
        '# Notes\n\n## Diagram\n\n```mermaid\ngraph TD\n  G[Gauge] --> S[(Store)]\n  S --> P[Phone]\n' +
        '  S --> W[Web page]\n```\n',
      document:
        '# Notes\n\n## Diagram\n\n```mermaid\ngraph LR\nG1[Gauge]-->S1[(Store)];\nS1-->P1[Phone];\n' +
        'S1-->W1[Web page];\n```\n',
      reports: ['5:1 Leftover sample diagram `graph LR` from template `template`; draw your own or remove it'],
      suggested: '# Notes\n\n## Diagram\n',
    },
    {
      title: "Your own diagram with some of the template's names",
      template:
        '# Notes\n\n## Diagram\n\n```mermaid\ngraph TD\n  G[Gauge] --> S[(Store)]\n  S --> P[Phone]\n' +
        '  S --> W[Web page]\n```\n',
      document:
        '# Notes\n\n## Diagram\n\n```mermaid\ngraph TD\n  B[Buoy] --> Q[Queue]\n  Q --> S[(Store)]\n' +
        '  S --> P[Phone]\n```\n',
      reports: [],
    },
    {
      title: 'Sample steps beside a placeholder',
      template: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n3. The table is printed\n',
      document: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n3. The table is printed\n',
      reports: [
        '5:4 Leftover sample item `Keeper reads the gauge` from template `template`; replace or remove it',
        '7:4 Leftover sample item `The table is printed` from template `template`; replace or remove it',
      ],
      suggested: '# Notes\n\n## Flow\n\n2. [What happens then]\n',
    },
    {
      title: 'A sample step kept among replaced ones',
      template: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n3. The table is printed\n',
      document:
        '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. The value is sent over the radio\n' +
        '3. The table is printed\n',
      reports: [],
    },
    {
      title: 'The whole list of sample steps is one finding',
      template:
        '# Notes\n\n## Flow\n\n[Follow one reading through the system.]\n\n1. Keeper reads the gauge\n' +
        '2. Radio carries the value ashore\n3. The table is printed\n',
      document:
        '# Notes\n\n## Flow\n\nFrom the gauge to paper:\n\n1. Keeper reads the gauge\n' +
        '2. Radio carries the value ashore\n3. The table is printed\n',
      reports: ['7:4 Leftover sample item `Keeper reads the gauge` from template `template`; replace or remove it'],
      suggested: '# Notes\n\n## Flow\n\nFrom the gauge to paper:\n',
    },
    {
      title: 'Sample rows beside a placeholder',
      template:
        '# Notes\n\n## Stores\n\n| What | Where |\n|------|-------|\n| [Type] | [Place] |\n| Old logs | Tape |\n',
      document:
        '# Notes\n\n## Stores\n\n| What | Where |\n|------|-------|\n| [Type] | [Place] |\n| Old logs | Tape |\n',
      reports: ['8:3 Leftover sample row `Old logs` from template `template`; replace or remove it'],
      suggested: '# Notes\n\n## Stores\n\n| What | Where |\n|------|-------|\n| [Type] | [Place] |\n',
    },
    {
      title: 'An accepted sample',
      template: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n',
      document: '# Notes\n\n## Flow\n\n1. Keeper reads the gauge\n2. [What happens then]\n',
      options: { allow: ['Keeper reads the gauge'] },
      reports: [],
    },
  ],
  *check({ document, leftovers, options: { allow } }: Context<Options>) {
    for (const { kind, isSample, text, template, likeness, detector, range } of leftovers({ allow })) {
      if (!isSample) continue
      const edits = suggest(['Remove the sample', removeLines(document, range)])
      const parts = { data: { text, template, likeness }, range, detector, ...edits }
      if (kind === 'diagram' || kind === 'code' || kind === 'item' || kind === 'row') yield { id: kind, ...parts }
      else yield { id: 'text', ...parts }
    }
  },
})
