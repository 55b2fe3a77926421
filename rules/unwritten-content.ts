import { allow, type Context, defineRule, giveContent, isUnwritten, type Leftover, quote } from '../src/rule/index.ts'

interface Options {
  readonly allow: readonly string[]
}

type Found = Pick<Leftover, 'text' | 'prompt'>

export default defineRule({
  id: 'unwritten-content',
  severity: 'warn',
  fixable: false,
  unfilled: true,
  docs: {
    summary: 'Flags an instruction to the author, or deferred content, that is recognised by its wording alone.',
    why:
      'A section that says what to write, or that it follows later, looks written in every outline and says ' +
      'nothing.',
    fix: 'Write the content. Where nothing applies, say so and why (`N/A - nothing is stored`), or remove the line.',
  },
  reads: [],
  options: { allow },
  messages: {
    instruction: (found: Found) =>
      `Instruction ${quote(found.text)} (its wording addresses the author); replace it with the content`,
    deferred: (found: Found) =>
      `Deferred content ${quote(found.text)} (it only says that content will follow); ${giveContent(found)}`,
  },
  examples: [
    {
      title: 'Instructions to the author, in many languages',
      document:
        '# Notizen\n\n## Aufbau\n\nBeschreiben Sie hier die wichtigsten Teile des Aufbaus.\n\n## データ\n\n' +
        '（データの流れを記述してください）\n',
      reports: [
        '5:1 Instruction `Beschreiben Sie hier die wichtigsten Teile des Aufbaus.` (its wording addresses the ' +
          'author); replace it with the content',
        '9:1 Instruction `（データの流れを記述してください）` (its wording addresses the author); replace it with the content',
      ],
    },
    {
      title: 'Deferred content',
      document:
        '# Notes\n\n## Tests\n\nTo be determined in the design phase\n\n## Stores\n\n- **Backup:** Coming soon\n',
      reports: [
        '5:1 Deferred content `To be determined in the design phase` (it only says that content will follow); ' +
          'add the content or say why it does not apply',
        '9:15 Deferred content `Coming soon` (it only says that content will follow); add the content or say why ' +
          'it does not apply',
      ],
    },
    {
      title: 'Goals, guidance to developers and plans for other things are content',
      document:
        '# Notes\n\n## Goals\n\n- Provide a tide table for each harbour\n' +
        '- Describe every gauge change to the pilots\n\n## Changes\n\n' +
        'All notable changes to the tables will be documented in this file.\n',
      reports: [],
    },
    {
      title: 'An accepted text',
      document: '# Notes\n\n## Tests\n\nTo be determined in the design phase\n',
      options: { allow: ['/^To be determined/'] },
      reports: [],
    },
  ],
  *check({ leftovers, options: { allow } }: Context<Options>) {
    for (const found of leftovers({ allow })) {
      if (!isUnwritten(found)) continue
      const { kind, text, prompt, detector, range } = found
      yield { id: kind === 'instruction' ? 'instruction' : 'deferred', data: { text, prompt }, range, detector }
    }
  },
})
