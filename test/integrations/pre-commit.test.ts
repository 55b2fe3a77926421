import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { describeWith, execute, succeed } from './programs.ts'
import { createFolder, createRepository, filled, packProject, readRecipe, writeFiles } from './throwaway.ts'

const document = 'memory-bank/systemPatterns.md'
const unfinished = filled.replace('# System Patterns\n', '# System Patterns\n\n**Last Modified:** 2026-02-30\n')

describeWith(['git', 'npm', 'pre-commit'], 'pre-commit', () => {
  let packed = ''
  let home = ''

  beforeAll(async () => {
    packed = await packProject(createFolder())
    home = createFolder()
  }, 120_000)

  // The recipe as it is printed, with this build in place of the published package.
  async function createProject(entry = 'system-patterns-lint'): Promise<string> {
    const config = readRecipe('pre-commit/pre-commit-config.yaml')
      .replace(/system-patterns-lint@[\d.]+/, `file:${packed}`)
      .replace(/entry: .*/, `entry: ${entry}`)
    const cwd = await createRepository({ 'README.md': 'TODO\n', '.pre-commit-config.yaml': config })
    await succeed('pre-commit', ['install'], { cwd, env: { PRE_COMMIT_HOME: home } })
    return cwd
  }

  async function commit(cwd: string) {
    await succeed('git', ['add', '--all'], { cwd })
    const env = { PRE_COMMIT_HOME: home }
    const { status, stdout, stderr } = await execute('git', ['commit', '--message=Change'], { cwd, env })
    return { accepted: status === 0, output: stdout + stderr }
  }

  it('refuses a commit with a fault, says where and what, and accepts it once it is corrected', async () => {
    const cwd = await createProject()
    writeFiles(cwd, { [document]: unfinished })
    const refused = await commit(cwd)
    expect(refused.output).toContain(`${document}  template cline`)
    expect(refused.output).toMatch(/^ *3:20 +error +`Last Modified: 2026-02-30` is not a .*invalid-date$/m)
    expect(refused.output).toContain('1 document, 1 error')
    expect(refused.accepted).toBe(false)

    writeFiles(cwd, { [document]: filled })
    const accepted = await commit(cwd)
    expect(accepted.output).toMatch(/^system-patterns-lint\.+Passed$/m)
    expect(accepted.accepted).toBe(true)
  }, 300_000)

  it('leaves a commit alone that has no document in it', async () => {
    const cwd = await createProject()
    writeFiles(cwd, { 'README.md': '[Your name]\n' })
    const { accepted, output } = await commit(cwd)
    expect(output).toMatch(/^system-patterns-lint\.+\(no files to check\) ?Skipped$/m)
    expect(accepted).toBe(true)
  }, 300_000)

  it('stamps the date of a changed document with the fixing hook, and accepts it once that is staged', async () => {
    const cwd = await createProject('system-patterns-lint --fix')
    const dated = filled.replace('# System Patterns\n', '# System Patterns\n\n**Last Modified:** 2020-01-31\n')
    writeFiles(cwd, { [document]: dated })
    await succeed('git', ['add', '--all'], { cwd })
    await succeed('git', ['commit', '--quiet', '--no-verify', '--message=Old'], { cwd })

    writeFiles(cwd, { [document]: dated.replace('Each phone', 'Every phone') })
    const refused = await commit(cwd)
    expect(refused.output).toContain('files were modified by this hook')
    expect(refused.accepted).toBe(false)
    const fixed = readFileSync(join(cwd, document), 'utf8')
    expect(fixed).toMatch(/^\*\*Last Modified:\*\* 20(?:2[6-9]|[3-9]\d)-\d\d-\d\d$/m)

    expect(await commit(cwd)).toMatchObject({ accepted: true })
  }, 300_000)
})
