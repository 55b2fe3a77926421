import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { cliOptions } from '../../src/cli/options.ts'
import type { Stream } from '../../src/cli/ports.ts'
import { plantTree } from '../workspace/tree.ts'
import { command } from './command.ts'

const twoWarnings = '# T\n\n## A\n\n## B\n\n## C\n\ntext\n'

it('--list-templates lists built-in and configured templates', async () => {
  const root = plantTree({
    'templates/house.md': '# H\n\n## Rooms\n',
    '.system-patterns-lintrc.json': '{ "templates": { "house": "templates/house.md" } }',
  })
  const { status, stdout } = await command(root, ['--list-templates'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^tracked +.*System Components/m)
  expect(stdout).toMatch(/^house +templates\/house\.md$/m)
})

it('--statistics counts findings by rule and by document', async () => {
  const root = plantTree({ 'a/systemPatterns.md': twoWarnings, 'b/systemPatterns.md': '# T\n\n```\nopen\n' })
  const { stdout } = await command(root, ['--no-git', '--statistics'])
  expect(stdout).toContain(
    '  Errors  Warnings  Rule\n       0         2  empty-section\n       1         0  unclosed-fence\n',
  )
  expect(stdout).toContain('       0         2  a/systemPatterns.md\n       1         0  b/systemPatterns.md\n')
  const json = await command(root, ['--no-git', '--statistics', '-f', 'json'])
  expect(JSON.parse(json.stdout)).toHaveLength(2)
  expect(json.stderr).toContain('empty-section')
})

it('--debug writes configuration, template and why it was chosen to standard error', async () => {
  const root = plantTree({ '.system-patterns-lintrc.json': '{}', 'systemPatterns.md': twoWarnings })
  const { stdout, stderr } = await command(root, ['--no-git', '--debug', '-f', 'json'])
  expect(JSON.parse(stdout)).toHaveLength(1)
  expect(stderr).toMatch(
    /^debug: systemPatterns\.md: configuration \.system-patterns-lintrc\.json, template none matched, \d+ ms$/m,
  )
})

it('`cache: false` in the configuration turns the cache off', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`${index}/systemPatterns.md`, `${twoWarnings}${index}\n`]),
  )
  const cached = async (config: string) => {
    const root = plantTree({ ...files, '.system-patterns-lintrc.json': config })
    const { run } = await import('../../src/run/run.ts')
    const { rules } = await import('../../rules/index.ts')
    const request = {
      ...{ cwd: root, paths: [], stdin: null, rules, commandLine: {}, configPath: null, noConfig: false, noGit: true },
      ...{
        noIgnore: false,
        ignorePath: null,
        staged: false,
        fix: 'none' as const,
        unsafe: false,
        today: '2026-11-20',
        build: 'test',
      },
      cacheLocation: null,
      env: { ...process.env, XDG_CACHE_HOME: plantTree({}) },
    }
    await run(request)
    return (await run(request)).cacheHits
  }
  expect(await cached('{}')).toBe(9)
  expect(await cached('{ "cache": false }')).toBe(0)
})

it('--cache-location keeps the cache in that folder, and refuses one in the repository', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `${index}/systemPatterns.md`)
  const root = plantTree({ '.git/': '', ...Object.fromEntries(names.map((name) => [name, `${twoWarnings}${name}\n`])) })
  const location = join(plantTree({}), 'cache')
  const hits = async () => {
    const { stderr } = await command(root, ['--no-git', '--quiet', '--debug', '--cache-location', location])
    return /(\d+) from the cache/.exec(stderr)?.[1]
  }
  // Only a build of the package has a cache.
  const built = process.env['TEST_COMMAND'] !== undefined
  expect([await hits(), await hits()]).toEqual(built ? ['0', '9'] : ['0', '0'])
  expect(existsSync(location)).toBe(built)
  expect(await command(root, ['--no-git', '--cache-location', 'cache'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `system-patterns-lint: \`--cache-location\` must be a folder outside of the repository that only you can write to, not \`${join(root, 'cache')}\`\n`,
  })
})

/** Starts the command with `--watch`; `change` says that a file has changed, `end` ends the watch. */
function startWatch(cwd: string, args: readonly string[], terminal: Pick<Stream, 'isTTY' | 'columns'>) {
  let output = ''
  let change = () => {}
  let end = () => {}
  const stream = {
    write(text: string) {
      output += text
    },
    ...terminal,
  }
  const status = main(args, {
    ...{ cwd, env: {}, stdout: stream, stderr: stream, readStdin: async () => new Uint8Array() },
    watch(_, onChange) {
      change = onChange
      return () => {}
    },
    ended: new Promise((resolve) => {
      end = resolve
    }),
  })
  return { status, output: () => output, change: () => change(), end: () => end() }
}

it('--watch lints again when a file changes', async () => {
  const root = plantTree({ 'systemPatterns.md': '# T\n\n## A\n\ntext\n' })
  const watching = startWatch(root, ['--no-git', '--watch'], { isTTY: false, columns: undefined })
  await expect.poll(watching.output, { timeout: 10_000 }).toContain('no findings')
  await expect.poll(watching.output).toContain('Watching for changes')
  writeFileSync(join(root, 'systemPatterns.md'), twoWarnings)
  watching.change()
  await expect.poll(watching.output, { timeout: 10_000 }).toContain('2 warnings')
  watching.end()
  expect(await watching.status).toBe(0)
})

it('--watch clears a terminal before each run, and fixes what changes', async () => {
  const root = plantTree({ 'systemPatterns.md': '# T\n\n## A\n\ntext\n' })
  const file = join(root, 'systemPatterns.md')
  const args = ['--no-git', '--no-color', '--watch', '--fix']
  const watching = startWatch(root, args, { isTTY: true, columns: 100 })
  await expect.poll(watching.output, { timeout: 10_000 }).toContain('Watching for changes')
  expect(watching.output()).not.toContain('\u001b[2J')
  const sections = '## One\n\ntext\n\n## Two\n\ntext\n'
  writeFileSync(file, `# T\n\n- [One](#one)\n- [Gone](#gone)\n- [Two](#two)\n\n${sections}`)
  watching.change()
  await expect.poll(watching.output, { timeout: 10_000 }).toContain('Fixed 1 finding in systemPatterns.md')
  expect(watching.output().split('\u001b[2J').at(-1)).toMatch(/^\u001b\[3J\u001b\[H/)
  expect(readFileSync(file, 'utf8')).toBe(`# T\n\n- [One](#one)\n- [Two](#two)\n\n${sections}`)
  watching.end()
  expect(await watching.status).toBe(0)
})

it.each(['bash', 'zsh', 'fish'])('--completions %s names every option', async (shell) => {
  const { stdout } = await command('/', ['--completions', shell])
  for (const { name } of cliOptions) expect(stdout).toContain(shell === 'fish' ? `-l ${name}` : `--${name}`)
})

it.runIf(process.platform === 'linux')('the completions of bash complete options and their values', async () => {
  const { stdout } = await command('/', ['--completions', 'bash'])
  const complete = (...words: string[]) =>
    spawnSync(
      'bash',
      [
        '-c',
        `${stdout}\nCOMP_WORDS=(${words.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _system_patterns_lint; echo "\${COMPREPLY[@]}"`,
      ],
      { encoding: 'utf8' },
    ).stdout.trim()
  expect(complete('system-patterns-lint', '--list-t')).toBe('--list-templates')
  expect(complete('system-patterns-lint', '--template', 'cl')).toBe('cline')
})

it('--completions for another shell gets a hint', async () => {
  expect(await command('/', ['--completions', 'zhs'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('zsh'),
  })
})
