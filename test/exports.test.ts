import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { bundle } from '../src/dev/bundle.ts'
import { declareTypes } from '../src/dev/declare.ts'
import { fileOf } from './remark/installed.ts'

interface Manifest {
  readonly bin: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const built = (path: string) => join(folder, path.replace(/^\.?\/?dist\//, ''))
const entry = (name: string) => {
  const target = manifest.exports[name]
  if (target === undefined || typeof target === 'string') throw new Error(`no entry ${name}`)
  return target
}

beforeAll(async () => {
  await bundle(folder)
  declareTypes(join(folder, 'types'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function namesOf(name: string): Promise<string[]> {
  const module = (await import(pathToFileURL(built(entry(name).default)).href)) as object
  return Object.keys(module).sort()
}

describe('the package', () => {
  it('has three entries and one command', () => {
    expect(Object.keys(manifest.exports)).toEqual(['.', './remark', './schema.json'])
    expect(manifest.bin).toEqual({ 'system-patterns-lint': 'dist/cli.cjs' })
    expect(existsSync(built('dist/cli.cjs'))).toBe(true)
  })

  it('has the schema of a config where the configs of users look for it', () => {
    const { $id } = JSON.parse(readFileSync('src/config/schema.json', 'utf8')) as { $id: string }
    expect(new URL($id).pathname).toBe(`/system-patterns-lint${String(manifest.exports['./schema.json']).slice(1)}`)
  })

  it('offers its functions', async () => {
    expect(await namesOf('.')).toEqual(['applyFixes', 'lintFiles', 'lintText', 'loadFormatter'])
  })

  it('needs no Node for what is not about files', () => {
    const waiting = [built(entry('.').default)]
    const foreign: string[] = []
    for (const path of waiting) {
      for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*"([\w./@:-]+)"/g)) {
        if (!name.startsWith('.')) foreign.push(name)
        else if (!waiting.includes(join(dirname(path), name))) waiting.push(join(dirname(path), name))
      }
    }
    expect(waiting.length).toBeGreaterThan(1)
    expect(foreign).toEqual([])
  })

  it('offers to remark a preset, its settings, and each rule under its own name', async () => {
    const plugins = rules.map(({ id }) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
    expect(await namesOf('./remark')).toEqual([...plugins, 'default', 'systemPatternsLint'].sort())
  })

  it('has types that need no other package, and show nothing of what is inside', () => {
    writeFileSync(
      join(folder, 'use.mts'),
      [
        `import { lintText, type LintOptions, type LintMessage } from '${built(entry('.').types).replace(/\.d\.ts$/, '.js')}'`,
        `import preset, { staleDate, systemPatternsLint, type Settings } from '${built(entry('./remark').types).replace(/\.d\.ts$/, '.js')}'`,
        "const options: LintOptions = { rules: { 'stale-date': ['warn', { maxAge: 3 }] } }",
        "const [message]: readonly LintMessage[] = lintText('', options).messages",
        "const settings: Settings = { files: 'all' }",
        'export default { message, preset, settings, plugins: [staleDate, systemPatternsLint] }',
        '// @ts-expect-error no such option',
        "lintText('', { colour: true })",
        '',
      ].join('\n'),
    )
    const flags = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--types',
      '',
      '--module',
      'nodenext',
      '--target',
      'es2022',
    ]
    execFileSync(process.execPath, [fileOf('typescript/bin/tsc'), ...flags, 'use.mts'], { cwd: folder, stdio: 'pipe' })
    for (const name of ['.', './remark'])
      expect(readFileSync(built(entry(name).types), 'utf8')).not.toMatch(/from '[^.]/)
  })
})
