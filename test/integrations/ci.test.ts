import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { describeWith, execute, succeed } from './programs.ts'
import {
  createFolder,
  createRepository,
  faulty,
  filled,
  packProject,
  readRecipe,
  root,
  writeFiles,
} from './throwaway.ts'

interface Step {
  readonly shell: string
  readonly env: Record<string, string>
  readonly run: string
}

interface Action {
  readonly inputs: Record<string, { readonly default: string }>
  readonly runs: { readonly steps: Step[] }
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const document = 'memory-bank/systemPatterns.md'
const withFault = filled.replace('\n## ', `\n${faulty.text}\n\n## `)
const withWarning = filled.replace('\n## ', '\n**Last Modified:** 2020-01-31\n\n## ')
const place = `line=3,endLine=3,col=${faulty.units},endColumn=${faulty.units + faulty.fault.length}`
const annotation = new RegExp(`^::error file=${document},${place},title=${faulty.ruleId}::`, 'm')

describe('action.yml', () => {
  it('gives inputs to its scripts as variables only', () => {
    for (const { run, env } of action.runs.steps) {
      expect(run).not.toContain('${{')
      for (const value of Object.values(env)) expect(value).toMatch(/^\$\{\{ inputs\.[a-z-]+ \}\}$/)
    }
  })
})

describeWith(['bash', 'git', 'npm'], 'the steps of action.yml', () => {
  let packed = ''
  let repository = ''
  let installed = ''

  beforeAll(async () => {
    packed = createFolder()
    packed = await packProject(packed)
    repository = await createRepository({ 'README.md': 'Read me.\n', [document]: withFault })
    installed = createFolder()
    const { status, log } = await runStep(0, repository, installed, { version: `file:${packed}` })
    if (status !== 0) throw new Error(log)
  }, 120_000)

  // As the runner does it: a script file, bash with these flags, inputs in place of `${{ … }}`.
  async function runStep(
    step: number,
    cwd: string,
    temporary: string,
    given: Readonly<Record<string, string>>,
    more: NodeJS.ProcessEnv = {},
  ) {
    const { run, env, shell } = action.runs.steps[step] ?? { run: '', env: {}, shell: '' }
    expect(shell).toBe('bash')
    const summary = join(temporary, 'step-summary.md')
    writeFiles(temporary, { 'step.sh': run, 'step-summary.md': '' })
    const valueOf = (_: string, input: string) => given[input] ?? action.inputs[input]?.default ?? ''
    const variables = Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/, valueOf),
    ])
    const outcome = await execute('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(temporary, 'step.sh')], {
      cwd,
      env: {
        ...(Object.fromEntries(variables) as NodeJS.ProcessEnv),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: cwd,
        GITHUB_ACTION_PATH: root,
        RUNNER_TEMP: temporary,
        GITHUB_STEP_SUMMARY: summary,
        ...more,
      },
    })
    return { status: outcome.status, log: outcome.stdout + outcome.stderr, summary: readFileSync(summary, 'utf8') }
  }

  // Every run has a temporary folder of its own, as every job has.
  function lint(cwd: string, given: Readonly<Record<string, string>> = {}) {
    const temporary = createFolder({ 'system-patterns-lint/.keep': '' })
    const modules = 'system-patterns-lint/node_modules'
    symlinkSync(join(installed, modules), join(temporary, modules))
    return runStep(1, cwd, temporary, given)
  }

  it('installs its own version unless another is named', async () => {
    const temporary = createFolder({ 'bin/npm': '#!/bin/sh\nprintf "%s\\n" "$@"\n' })
    const PATH = `${join(temporary, 'bin')}${delimiter}${process.env['PATH']}`
    const { log } = await runStep(0, repository, temporary, {}, { PATH })
    expect(log.trim().split('\n')).toContain(`system-patterns-lint@${version}`)
  })

  it('fails on an error, with the report in the log, an annotation and a summary', async () => {
    const { status, log, summary } = await lint(repository)
    expect(log).toMatch(/^ +3:\d+ +error +.*invalid-date$/m)
    expect(log).toMatch(annotation)
    expect(summary).toContain(document)
    expect(summary).toContain(faulty.ruleId)
    expect(status).toBe(1)
  })

  it('keeps what documents say from being taken for commands to the runner', async () => {
    const { log } = await lint(repository)
    const [, token] = /^::stop-commands::([\w-]{36})$/m.exec(log) ?? []
    const [before, report, after] = log.split(new RegExp(`^::(?:stop-commands::)?${token}(?:::)?$`, 'm'))
    expect(before?.trim()).toBe('')
    expect(report).toContain(document)
    expect(report).not.toMatch(annotation)
    expect(after).toMatch(annotation)
  })

  it('lints the paths it is given, one a line, blanks and all', async () => {
    const cwd = await createRepository({ 'docs/our patterns.md': withFault, 'docs/other.md': filled })
    const { status, log } = await lint(cwd, { paths: 'docs/our patterns.md\ndocs/other.md\n', format: 'unix' })
    expect(log).toContain(`docs/our patterns.md:3:${faulty.units}: error: `)
    expect(status).toBe(1)
  })

  it('passes template and max-age on, and writes further formats to files', async () => {
    const cwd = await createRepository({ [document]: withWarning })
    const given = { template: 'tracked', 'max-age': '40000', format: 'pretty\nsarif:out.sarif' }
    const { status, log } = await lint(cwd, given)
    expect(log).toContain('template tracked')
    expect(log).not.toContain('more than')
    expect(status).toBe(1)
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  })

  it('fails on what fail-on says', async () => {
    const cwd = await createRepository({ [document]: withWarning })
    expect(await lint(cwd)).toMatchObject({ status: 0 })
    expect(await lint(cwd, { 'fail-on': 'warning' })).toMatchObject({ status: 1 })
    expect(await lint(repository, { 'fail-on': 'never' })).toMatchObject({ status: 0 })
    expect(await lint(repository, { 'fail-on': 'never', template: 'missing.md' })).toMatchObject({ status: 2 })
    const { status, log } = await lint(repository, { 'fail-on': 'sometimes' })
    expect(log).toContain('::error::fail-on is error, warning or never')
    expect(status).toBe(2)
  })

  it('takes a linter that breaks off for a failure, not for findings', async () => {
    const broken = 'system-patterns-lint/node_modules/system-patterns-lint/dist/cli.cjs'
    const temporary = createFolder({ [broken]: 'process.exit(1)\n' })
    expect(await runStep(1, repository, temporary, { 'fail-on': 'never' })).toMatchObject({ status: 2 })
  })

  it('runs no text of an input as a script', async () => {
    const cwd = await createRepository({ [document]: filled })
    const hostile = '$(touch run)`touch run`"; touch run; \'; touch run #'
    for (const input of ['paths', 'template', 'max-age', 'format', 'fail-on']) {
      expect(await lint(cwd, { [input]: hostile }), input).toMatchObject({ status: 2 })
      expect(existsSync(join(cwd, 'run')), input).toBe(false)
    }
  })

  it('notes in a shallow checkout that git could not be asked, and raises no false alarm', async () => {
    const origin = await createRepository({ [document]: withWarning.replace('2020-01-31', '2026-11-02') })
    await succeed('git', ['commit', '--quiet', '--allow-empty', '--message=Later'], { cwd: origin })
    const parent = createFolder()
    await succeed('git', ['clone', '--quiet', '--depth=1', `file://${origin}`, 'shallow'], { cwd: parent })
    const { status, log, summary } = await lint(join(parent, 'shallow'), { 'fail-on': 'warning', 'max-age': '40000' })
    expect(log + summary).toContain('fetch-depth: 0')
    expect(log).not.toContain('stale-date')
    expect(status).toBe(0)
  })

  it('the GitLab job fails on an error and leaves a code quality report', async () => {
    const jobs = parse(readRecipe('ci/gitlab-ci.yml')) as {
      'system-patterns-lint': { script: string[]; variables: object; artifacts: { reports: { codequality: string } } }
    }
    const job = jobs['system-patterns-lint']
    expect(job.variables).toEqual({ GIT_DEPTH: 0 })
    const project = { 'package.json': '{"private": true}', '.gitignore': 'node_modules\n' }
    const cwd = await createRepository({ ...project, [document]: withFault })
    symlinkSync(join(installed, 'system-patterns-lint/node_modules'), join(cwd, 'node_modules'))
    const { status, stdout } = await execute('bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], { cwd })
    expect(stdout).toMatch(/^ +3:\d+ +error +.*invalid-date$/m)
    expect(status).toBe(1)
    const report = JSON.parse(readFileSync(join(cwd, job.artifacts.reports.codequality), 'utf8')) as unknown
    expect(report).toMatchObject([{ check_name: faulty.ruleId, location: { path: document } }])
  })
})

describe('the GitHub workflow', () => {
  it('fetches the whole history and runs the version that there is', () => {
    const workflow = parse(readRecipe('ci/github-workflow.yml')) as {
      jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown>; run?: string }[] }>
    }
    const steps = workflow.jobs['system-patterns-lint']?.steps ?? []
    expect(steps[0]).toMatchObject({ with: { 'fetch-depth': 0 } })
    expect(steps.at(-1)?.run).toBe(`npx --yes system-patterns-lint@${version} --format github`)
  })
})
