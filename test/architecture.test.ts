import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The floors of the house: an import only ever points to one that is named here. */
const floors: Readonly<Record<string, readonly string[]>> = {
  'src/names': [],
  'src/document': [],
  'src/template': ['src/document'],
  'src/rule': ['src/template', 'src/document'],
  rules: ['src/rule'],
  'src/lint': ['src/rule', 'src/template', 'src/document', 'src/names'],
  'src/config': ['src/lint', 'src/rule', 'src/template', 'src/document', 'src/names', 'src/workspace'],
  'src/report': ['src/lint', 'src/rule', 'src/template', 'src/document'],
  'src/remark': ['src/config', 'src/lint', 'src/rule', 'src/template', 'src/document', 'src/names', 'rules'],
  'src/index': ['src/config', 'src/lint', 'src/rule', 'src/template', 'src/document', 'rules'],
  'src/workspace': ['src/names', 'src/document'],
  'src/run': ['src/report', 'src/remark', 'src/lint', 'src/config', 'rules', 'src/rule', 'src/template', 'src/document', 'src/workspace', 'src/names'],
  'src/cli': ['src/run', 'src/report', 'src/lint', 'src/config', 'rules', 'src/rule', 'src/template', 'src/document', 'src/workspace', 'src/names'],
  'src/dev': ['src/run', 'src/report', 'src/lint', 'src/config', 'rules', 'src/rule', 'src/template', 'src/document', 'src/workspace', 'src/names'],
}

/** Modules that only some rooms may name. */
const guarded: readonly { readonly module: RegExp; readonly rooms: readonly RegExp[] }[] = [
  { module: /^remark-parse$|^micromark|^mdast-util-(?:gfm|frontmatter|from-markdown)/, rooms: [/^src\/document\/(?:parse|edits|tables)\.ts$/] },
  { module: /^node:(?:fs|child_process)/, rooms: [/^src\/(?:workspace|cli|lsp|remark|dev)\//] },
]

interface Import {
  readonly from: string
  readonly to: string
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

const imports: Import[] = ['src', 'rules'].flatMap(listFiles).flatMap((from) => (
  [...readFileSync(from, 'utf8').matchAll(/^(?:import|export|\})[^'\n]*? (?:from )?'([^']+)'|\bimport\('([^']+)'\)/gm)].map(([, still, lazy]) => {
    const to = still ?? lazy ?? ''
    return { from, to: to.startsWith('.') ? relative('.', resolve(dirname(from), to)) : to }
  })
))

function floorOf(file: string): string {
  return file.startsWith('rules/') ? 'rules' : file.split('/').slice(0, 2).join('/').replace(/\.ts$/, '')
}

describe('imports', () => {
  it('were found at all', () => {
    expect(imports.length).toBeGreaterThan(150)
    expect(imports.some(({ from, to }) => from.startsWith('rules/') && to === 'src/rule/index.ts')).toBe(true)
  })

  it('only ever point down', () => {
    const wrong = imports.filter(({ from, to }) => /^(?:src|rules)\//.test(to) && floorOf(from) !== floorOf(to)
      && floors[floorOf(from)]?.includes(floorOf(to)) !== true)
    expect(wrong).toEqual([])
  })

  it('bring into a rule nothing but what `src/rule/index.ts` offers', () => {
    expect(imports.filter(({ from, to }) => /^rules\/(?!index)/.test(from) && to !== 'src/rule/index.ts')).toEqual([])
  })

  it.each(guarded.map(({ module, rooms }) => [String(module), module, rooms] as const))('name %s only where it belongs', (_, module, rooms) => {
    const named = imports.filter(({ to }) => module.test(to))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(({ from }) => !rooms.some((room) => room.test(from)))).toEqual([])
  })
})

describe('rooms', () => {
  it('are named for what they hold', () => {
    const names = listFiles('src').concat(listFiles('rules')).flatMap((file) => file.split('/'))
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => /^(?:utils?|helpers?|common|core|types|misc)(?:\.ts)?$/.test(name))).toEqual([])
  })
})
