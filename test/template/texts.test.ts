import { describe, expect, it } from 'vitest'
import { lintText, templateOf } from '../lint-text.ts'

const reported = (template: string, document: string) =>
  lintText(document, { template: templateOf(template) })
    .findings.filter((finding) => finding.ruleId.startsWith('leftover-'))
    .map(({ line, ruleId }) => `${line} ${ruleId}`)

describe('a block of a template', () => {
  const kept =
    '# T\n\n## Legal\n\n<!-- keep -->\n> This text may stay in every document of ours as it is.\n\n## Flow\n\n' +
    '[What moves]\n\n<!-- keep -->\n```text\na -> b\n```\n'

  it('may stay under `keep`, even where it is all a section says', () => {
    const document =
      '# T\n\n## Legal\n\n> This text may stay in every document of ours as it is.\n\n## Flow\n\nNumbers move.\n\n' +
      '```text\na -> b\n```\n'
    expect(reported(kept, document)).toEqual([])
    expect(reported(kept.replaceAll('<!-- keep -->\n', ''), document)).toEqual([
      '5 leftover-sample',
      '11 leftover-sample',
    ])
  })

  it('must be replaced under `sample`, though it is prose', () => {
    const template =
      '# T\n\n## Overview\n\n<!-- sample -->\nThe gauge sends a number every ten minutes to the table server.\n'
    const document =
      '# T\n\n## Overview\n\nThe gauge sends a number every ten minutes to the table server.\n\nWe added this.\n'
    expect(reported(template, document)).toEqual(['5 leftover-sample'])
    expect(reported(template.replace('<!-- sample -->\n', ''), document)).toEqual([])
  })

  it('is unfilled whatever it says where a section has nothing else', () => {
    const template = '# T\n\n## Overview\n\nEvery system of ours is described here in the words of those who run it.\n'
    expect(reported(template, template)).toEqual(['5 leftover-sample'])
    expect(reported(template, `${template}\nThe tide tables are made by two machines.\n`)).toEqual([])
  })
})
