import { describe, expect, it } from 'vitest'
import { lintText, templateOf } from '../lint-text.ts'

const head = '---\nname: <name of the harbour (short)>\nnumber: NNNN\nteam: TEAM-NAME\npilots:\n  - TBD\n---\n'
const sections = [
  '## Overview\n\n- Release: X.XX\n- Team: TEAM-NAME\n- Request: RFC-NNNN\n',
  '## Settings\n\n```yaml\ngauges: [gauges of the harbour, in the order of the tide]\n```\n',
]
const template = templateOf(`${head}\n# Notes\n\n${sections.join('\n')}`)

function found(text: string): string[] {
  return lintText(text, { template }).findings.map(({ line, message }) => `${line} ${message.split(';')[0]}`)
}

describe('values of a template', () => {
  it('are found where they are still there, in the front matter and below', () => {
    expect(found(`${head}\n# Tides\n\n${sections.join('\n')}`)).toEqual([
      '2 Unfilled placeholder `<name of the harbour (short)>`',
      '3 Unfilled placeholder `NNNN`',
      '4 Unfilled placeholder `TEAM-NAME`',
      '6 Unresolved `TBD`',
      '13 Unfilled placeholder `X.XX`',
      '14 Unfilled placeholder `TEAM-NAME`',
      '15 Unfilled placeholder `RFC-NNNN`',
      '19 Leftover sample code `gauges: [gauges of the harbour, in the order of the tide]` from template `template`',
    ])
  })

  it('are none where they are filled in', () => {
    const filled = '---\nname: Hoorn\nnumber: 12\nteam: pilots\npilots:\n  - Imke\n---\n\n# Tides\n\n'
    const text = `${filled}## Overview\n\n- Release: 1.20\n- Team: pilots\n- Request: RFC-0012\n\n## Settings\n\n\`\`\`yaml\na: b\n\`\`\`\n`
    expect(found(text)).toEqual([])
  })

  it('are not the lists and addresses of the front matter', () => {
    const kept = '---\ntags: [harbour, tide]\nsite: <https://tide.example>\nmail: Imke <imke@tide.example>\n---\n'
    const text = `${kept}\n# Notes\n\n## Overview\n\n[What it is]\n`
    const { findings } = lintText(text.replace('[What it is]', 'Tides.'), { template: templateOf(text) })
    expect(findings).toEqual([])
  })
})

describe("a template's instruction beside an author's text", () => {
  const guided = templateOf(
    '# Notes\n\n## Overview\n\nDescribe in one paragraph what the harbour gains from this change.\n\n## Risks\n\n' +
      '[Risks]\n',
  )
  const lint = (overview: string) =>
    lintText(`# Tides\n\n## Overview\n\n${overview}\n\n## Risks\n\n- [Gauges and pilots]\n`, { template: guided })

  it('is found as a sentence of the same paragraph', () => {
    const text =
      'Describe in one paragraph what the harbour gains\nfrom this change. The pilots see each tide on a screen.'
    expect(lint(text).findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      [
        'leftover-placeholder',
        'Leftover instruction `Describe in one paragraph what the harbour gains from this …` from template ' +
          '`template`; replace it with the content',
      ],
    ])
  })

  it('is none in other words, and brackets of the template may stay around an answer', () => {
    expect(lint('The harbour gains a screen with each tide, as the pilots describe it.').findings).toEqual([])
  })
})
