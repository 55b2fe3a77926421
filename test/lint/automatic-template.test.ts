import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintText } from '../../src/index.ts'
import { command } from '../cli/command.ts'
import { plantTree } from '../workspace/tree.ts'

const today = '2026-11-20'
/** Four of the five sections of `cline`, all written. */
const fourSections = [
  '# Tide tables',
  ...['System Architecture', 'Key Technical Decisions', 'Design Patterns in Use', 'Component Relationships'].map(
    (title) => `## ${title}\n\nThe gauge sends a level every minute, and the table is computed from it.`,
  ),
].join('\n\n')
const errors = (text: string, options: Parameters<typeof lintText>[1] = {}) =>
  lintText(text, { today, ...options }).messages.filter(({ severity }) => severity === 2)

describe('a template that nobody chose', () => {
  it('gives warnings for missing sections, and the same sections are errors once it is declared', () => {
    const { template, messages } = lintText(fourSections, { today })
    expect(template).toBe('cline')
    expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['missing-section', 1]])
    expect(errors(fourSections, { template: 'cline' })).toHaveLength(1)
    expect(errors(`<!-- template: cline -->\n${fourSections}`)).toHaveLength(1)
  })

  it('gives errors where the document was started from it', () => {
    const filled = readFileSync('fixtures/documents/tracked-filled.md', 'utf8')
    const start = filled.indexOf('\n## 2. System Components')
    const without = filled.slice(0, start) + filled.slice(filled.indexOf('\n## ', start + 1))
    expect(start).toBeGreaterThan(0)
    expect(lintText(without, { today }).template).toBe('tracked')
    expect(errors(without).map(({ ruleId }) => ruleId)).toContain('missing-section')
  })

  it('does not fail the command, and the report says how to declare it', async () => {
    const root = plantTree({ 'docs/systemPatterns.md': fourSections })
    const { status, stdout } = await command(root, ['--no-git'])
    expect(status).toBe(0)
    expect(stdout).toContain(
      'docs/systemPatterns.md  template cline, matched automatically (declare it: <!-- template: cline -->)\n',
    )
    expect((await command(root, ['--no-git', '--template', 'cline'])).status).toBe(1)
    const json = await command(root, ['--no-git', '--format', 'json'])
    expect(JSON.parse(json.stdout)).toMatchObject([{ template: 'cline', templateIsAutomatic: true }])
  })
})
