import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command } from '../cli/command.ts'
import { plantTree } from '../workspace/tree.ts'

const document = '# T\n\n## A\n\na\n'
const limit = 1024 * 1024

describe('a repository of a stranger', () => {
  test.each([
    ['larger than 1 MiB', '#'.repeat(limit + 1)],
    ['more than 10,000 lines', 'a*b/**\n'.repeat(10_001)],
  ])('cannot have an ignore file that is %s', async (reason, text) => {
    const root = plantTree({ 'systemPatterns.md': document, '.gitignore': text })
    const sentence = `system-patterns-lint: Cannot read ignore file ${join(root, '.gitignore')}: ${reason}; shorten it\n`
    expect(await command(root, ['--no-git'])).toEqual({ status: 2, stdout: '', stderr: sentence })
  })

  test('shows a hundred errors of a configuration, and how many more there are', async () => {
    const keys = Array.from({ length: 6000 }, (_, at) => `k${at}: 1`).join('\n')
    const root = plantTree({ 'systemPatterns.md': document, '.system-patterns-lintrc.yaml': keys })
    const started = performance.now()
    const { status, stderr } = await command(root, ['--no-git'])
    expect(status).toBe(2)
    expect(stderr.match(/Unknown key/g)).toHaveLength(100)
    expect(stderr).toContain('.system-patterns-lintrc.yaml:101:1: 5900 more errors; fix the others first\n')
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('cannot keep the command busy with patterns', async () => {
    const items = Array.from({ length: 70 }, (_, at) => `- [Describe the ${'a'.repeat(180)} ${at}]\n`).join('')
    const allow = Array.from({ length: 200 }, (_, at) => `/.*a.*a.*b${at}$/`)
    const config = JSON.stringify({ rules: { 'leftover-placeholder': ['error', { allow }] } })
    const root = plantTree({ 'systemPatterns.md': `# T\n\n${items}`, '.system-patterns-lintrc.json': config })
    const { status, stdout } = await command(root, ['--no-git'])
    expect(status).toBe(2)
    expect(stdout).toContain('The patterns of `allow` took more than a second; simplify them')
  })

  test.skipIf(process.platform === 'win32')('is read to its end where its `.git` is a device', async () => {
    const root = plantTree({ 'systemPatterns.md': document })
    symlinkSync('/dev/zero', join(root, '.git'))
    expect(await command(root, ['--no-git', 'systemPatterns.md'])).toMatchObject({ status: 0, stderr: '' })
  })
})
