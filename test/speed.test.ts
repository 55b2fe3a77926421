import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../src/dev/bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'speed-'))
const modules = join(folder, 'modules.json')

beforeAll(async () => {
  await bundle(folder)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(
    join(folder, 'tell.cjs'),
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(modules)}, JSON.stringify(process.moduleLoadList)))`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The modules of Node's own that a run over one clean document has loaded. */
function run(...args: readonly string[]): readonly string[] {
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), LOCALAPPDATA: join(folder, 'cache') }
  const command = [
    '-r',
    join(folder, 'tell.cjs'),
    join(folder, 'cli.cjs'),
    '--today',
    '2026-11-20',
    ...args,
    'fixtures/documents/tracked-filled.md',
  ]
  const reported = execFileSync(process.execPath, command, { env, encoding: 'utf8' })
  expect(reported).toContain('1 document checked')
  return (JSON.parse(readFileSync(modules, 'utf8')) as string[]).map((name) => name.replace(/^NativeModule /, ''))
}

describe('a run over one document', () => {
  it('loads nothing that only other runs need', () => {
    const loaded = run('--no-git')
    expect(loaded).toContain('fs')
    for (const name of ['child_process', 'crypto', 'http', 'worker_threads', 'readline'])
      expect(loaded).not.toContain(name)
  })

  it('finds what V8 compiled in a long run before it', () => {
    const place = mkdtempSync(join(folder, 'long-'))
    for (let at = 0; at < 120; at++) {
      mkdirSync(join(place, `team-${at}`))
      writeFileSync(join(place, `team-${at}/systemPatterns.md`), `# System Patterns\n\nDocument ${at}.\n`)
    }
    const kept = join(folder, 'long-cache/system-patterns-lint/compiled')
    const start = (...args: readonly string[]) => {
      const env = {
        ...process.env,
        HOME: place,
        XDG_CACHE_HOME: join(folder, 'long-cache'),
        LOCALAPPDATA: join(folder, 'long-cache'),
      }
      execFileSync(process.execPath, [join(folder, 'cli.cjs'), '--no-git', '--no-cache', ...args], { cwd: place, env })
      return readdirSync(kept).map((name) => [name, statSync(join(kept, name)).mtimeMs])
    }
    const first = start()
    expect(first).toHaveLength(1)
    expect(start('team-1')).toEqual(first)
    expect(start()).toEqual(first)
  })

  it('lints many documents as well with what V8 has kept of a run before', () => {
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'many'), LOCALAPPDATA: join(folder, 'many') }
    const args = [
      join(folder, 'cli.cjs'),
      '--no-git',
      '--no-cache',
      '--no-config',
      '-f',
      'unix',
      'fixtures/documents/*.md',
    ]
    const lint = () => spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    const first = lint()
    expect(first).toMatchObject({ status: 1, signal: null })
    for (let run = 0; run < 2; run++) expect(lint()).toMatchObject({ status: 1, signal: null, stdout: first.stdout })
  })

  it('comes to the same from what V8 has kept of it', () => {
    const isOutermost = (name: string) => !name.startsWith('internal/') && !name.startsWith('Internal')
    expect(run('--no-git').filter(isOutermost)).toEqual(run('--no-git').filter(isOutermost))
  })
})
