import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeRepository, removeFolders } from '../workspace/temporary.ts'
import { command } from './command.ts'

afterAll(removeFolders)

const [, transcript = ''] = /<!-- transcript -->\n```text\n([^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
const steps = transcript.split(/^(?=\$ )/m).map((step) => {
  const [, program = '', rest = ''] = /^\$ (cat|npx system-patterns-lint)(.*)\n/.exec(step) ?? []
  return { program, argv: rest.trim().split(' ').filter(Boolean), output: step.slice(step.indexOf('\n') + 1) }
})

/** A line `…` is for any lines that are left out. */
function expectShown(output: string, shown: string): void {
  const parts = shown.trim().split(/^…$/m)
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')
  if (!new RegExp(`^${pattern}$`).test(output.trim())) expect(output).toBe(shown)
}

it('shows the first five minutes as they are', async () => {
  const { root, commit } = makeRepository()
  const [first, ...others] = steps
  const [path = ''] = first?.argv ?? []
  commit('2026-09-14', { [path]: `${first?.output.trimEnd()}\n` })
  expect(others.length).toBeGreaterThan(3)
  for (const { program, argv, output } of others) {
    expect(program).toBe('npx system-patterns-lint')
    const { stdout, stderr } = await command(root, argv)
    expectShown(stdout + stderr, output)
  }
  expect(readFileSync(join(root, path), 'utf8')).toContain('**Last Modified:** 2026-11-20')
})
