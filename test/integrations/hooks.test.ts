import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { describeWith, execute, succeed } from './programs.ts'
import { createFolder, createRepository, filled, packProject, readRecipe, writeFiles } from './throwaway.ts'

const document = 'memory-bank/systemPatterns.md'
const dated = (date: string) => filled.replace('\n## ', `\n**Last Modified:** ${date}\n\n## `)
const unfinished = dated('2026-02-30')
const complaint = /3:20 +error +`Last Modified: 2026-02-30` is not a calendar date .*invalid-date$/m
const stamped = /^\*\*Last Modified:\*\* 20(?:2[6-9]|[3-9]\d)-\d\d-\d\d$/m

describeWith(['git', 'npm', 'npx', 'sh'], 'other hooks', () => {
  let installed = ''

  // One installation serves all; the versions are those the recipes were written with.
  beforeAll(async () => {
    installed = createFolder({ 'package.json': '{"private": true}' })
    const packages = [await packProject(installed), 'husky@9.1.7', 'lint-staged@16.4.0', 'lefthook@2.2.2']
    await succeed('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...packages], { cwd: installed })
  }, 300_000)

  async function createProject(files: Readonly<Record<string, string>>): Promise<string> {
    const project = { 'package.json': '{"private": true}', '.gitignore': 'node_modules\n' }
    const cwd = await createRepository({ ...project, [document]: dated('2020-01-31'), ...files })
    symlinkSync(join(installed, 'node_modules'), join(cwd, 'node_modules'))
    return cwd
  }

  async function commit(cwd: string, text: string) {
    writeFiles(cwd, { [document]: text })
    await succeed('git', ['add', '--all'], { cwd })
    return commitStaged(cwd)
  }

  async function commitStaged(cwd: string) {
    const { status, stdout, stderr } = await execute('git', ['commit', '--message=Change'], { cwd })
    return { accepted: status === 0, output: stdout + stderr }
  }

  const committed = (cwd: string) => succeed('git', ['show', `HEAD:${document}`], { cwd })

  async function expectRefusalThenStamp(cwd: string): Promise<void> {
    const refused = await commit(cwd, unfinished)
    expect(refused.output).toMatch(complaint)
    expect(refused.accepted).toBe(false)

    const accepted = await commit(cwd, dated('2020-01-31').replace('Each phone', 'Every phone'))
    expect(accepted).toMatchObject({ accepted: true })
    expect(await committed(cwd)).toMatch(stamped)
    expect(await succeed('git', ['status', '--porcelain'], { cwd })).toBe('')
  }

  it('husky with lint-staged refuses a fault, then commits the corrected document with its date stamped', async () => {
    const cwd = await createProject({
      '.husky/pre-commit': readRecipe('hooks/husky/pre-commit'),
      '.lintstagedrc.json': readRecipe('hooks/lint-staged/lintstagedrc.json'),
    })
    await succeed('npx', ['--no', '--', 'husky'], { cwd })
    await expectRefusalThenStamp(cwd)
  }, 120_000)

  it('lefthook refuses a fault, then commits the corrected document with its date stamped', async () => {
    const cwd = await createProject({ 'lefthook.yml': readRecipe('hooks/lefthook/lefthook.yml') })
    await succeed('npx', ['--no', '--', 'lefthook', 'install'], { cwd })
    expect(existsSync(join(cwd, '.git/hooks/pre-commit'))).toBe(true)
    await expectRefusalThenStamp(cwd)
  }, 120_000)

  it('a bare hook lints what is staged, whatever the working tree has', async () => {
    const cwd = await createProject({ '.git/hooks/pre-commit': readRecipe('hooks/bare/pre-commit') })
    writeFiles(cwd, { [document]: unfinished })
    await succeed('git', ['add', '--all'], { cwd })
    writeFiles(cwd, { [document]: filled })
    const refused = await commitStaged(cwd)
    expect(refused.output).toMatch(complaint)
    expect(refused.accepted).toBe(false)

    await succeed('git', ['add', '--all'], { cwd })
    writeFiles(cwd, { [document]: unfinished })
    expect(await commitStaged(cwd)).toMatchObject({ accepted: true })
    expect(await committed(cwd)).toBe(filled)
  }, 120_000)
})
