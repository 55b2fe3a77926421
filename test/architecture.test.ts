import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The layers: an import only ever points to one that is named here. */
const layers: Readonly<Record<string, readonly string[]>> = {
  'src/text': [],
  'src/globs': [],
  'src/languages': ['src/text'],
  'src/markdown': ['src/text'],
  'src/document': ['src/markdown', 'src/languages', 'src/text'],
  'src/dates': ['src/document', 'src/languages', 'src/text'],
  'src/titles': ['src/languages', 'src/text'],
  'src/placeholders': ['src/dates', 'src/document', 'src/languages', 'src/text'],
  'src/references': ['src/document', 'src/languages', 'src/text'],
  'src/template': ['src/placeholders', 'src/titles', 'src/dates', 'src/document', 'src/languages', 'src/text'],
  'src/suggest': ['src/template', 'src/dates', 'src/document', 'src/text'],
  'src/rule': [
    'src/suggest',
    'src/references',
    'src/template',
    'src/placeholders',
    'src/dates',
    'src/document',
    'src/text',
  ],
  rules: ['src/rule'],
  'src/lint': [
    'src/suggest',
    'src/references',
    'src/rule',
    'src/template',
    'src/placeholders',
    'src/dates',
    'src/document',
    'src/text',
  ],
  'src/config': ['src/lint', 'src/rule', 'src/dates', 'src/document', 'src/globs', 'src/text'],
  'src/report': ['src/lint', 'src/rule', 'src/dates', 'src/text'],
  'src/remark': [
    'src/globs',
    'src/config',
    'src/lint',
    'src/rule',
    'src/template',
    'src/dates',
    'src/document',
    'src/markdown',
    'src/text',
    'rules',
  ],
  'src/api': ['src/run', 'src/report', 'src/lint', 'src/config', 'rules', 'src/rule', 'src/text'],
  'src/index': [
    'src/api',
    'src/config',
    'src/lint',
    'src/rule',
    'src/template',
    'src/dates',
    'src/document',
    'src/markdown',
    'rules',
  ],
  'src/workspace': ['src/references', 'src/globs', 'src/text'],
  'src/run': [
    'src/references',
    'src/lint',
    'src/config',
    'src/rule',
    'src/template',
    'src/dates',
    'src/document',
    'src/markdown',
    'src/workspace',
    'src/globs',
    'src/text',
  ],
  'src/lsp': [
    'src/run',
    'src/config',
    'src/lint',
    'src/rule',
    'src/suggest',
    'src/template',
    'src/document',
    'src/workspace',
    'src/text',
  ],
  'src/cli': [
    'src/lsp',
    'src/run',
    'src/report',
    'src/lint',
    'src/config',
    'rules',
    'src/rule',
    'src/template',
    'src/dates',
    'src/document',
    'src/workspace',
    'src/globs',
    'src/text',
  ],
  'src/dev': [
    'src/report',
    'src/config',
    'src/rule',
    'src/template',
    'src/placeholders',
    'src/titles',
    'src/dates',
    'src/document',
    'src/languages',
  ],
}

/** Packages that only some layers may import. */
const guarded: readonly { readonly module: RegExp; readonly folders: readonly RegExp[] }[] = [
  {
    module: /^remark-parse$|^micromark|^mdast-util-(?:gfm|frontmatter|from-markdown)/,
    folders: [/^src\/markdown\//],
  },
  { module: /^vscode-/, folders: [/^src\/(?:lsp\/protocol\.ts$|dev\/)/] },
  { module: /^node:(?:fs|child_process)/, folders: [/^src\/(?:workspace|cli|lsp|remark|dev)\//] },
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

const imports: Import[] = ['src', 'rules'].flatMap(listFiles).flatMap((from) =>
  [
    ...readFileSync(from, 'utf8').matchAll(/^(?:import|export|\})[^'\n]*? (?:from )?'([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map(([, still, lazy]) => {
    const to = still ?? lazy ?? ''
    return { from, to: to.startsWith('.') ? relative('.', resolve(dirname(from), to)) : to }
  }),
)

function layerOf(file: string): string {
  return file.startsWith('rules/') ? 'rules' : file.split('/').slice(0, 2).join('/').replace(/\.ts$/, '')
}

/**
 * Groups of files that import each other: files without imports are taken away until none is left, in both directions.
 */
function findCycles(edges: readonly Import[]): string[][] {
  let left = edges
  for (let before = Infinity; left.length < before; ) {
    before = left.length
    const importing = new Set(left.map(({ from }) => from))
    const imported = new Set(left.map(({ to }) => to))
    left = left.filter(({ from, to }) => importing.has(to) && imported.has(from))
  }
  const files = [...new Set(left.map(({ from }) => from))].sort()
  return files.length === 0 ? [] : [files]
}

describe('imports', () => {
  it('were found at all', () => {
    expect(imports.length).toBeGreaterThan(150)
    expect(imports.some(({ from, to }) => from.startsWith('rules/') && to === 'src/rule/index.ts')).toBe(true)
  })

  it('only ever point down', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        /^(?:src|rules)\//.test(to) &&
        layerOf(from) !== layerOf(to) &&
        layers[layerOf(from)]?.includes(layerOf(to)) !== true,
    )
    expect(wrong).toEqual([])
  })

  it('use every edge that the layers allow', () => {
    const used = new Set(imports.map(({ from, to }) => `${layerOf(from)} -> ${layerOf(to)}`))
    const allowed = Object.entries(layers).flatMap(([from, below]) => below.map((to) => `${from} -> ${to}`))
    expect(allowed.filter((edge) => !used.has(edge))).toEqual([])
  })

  it('form no cycle between files', () => {
    expect(findCycles(imports)).toEqual([])
    const cycle = ['a', 'b', 'c'].map((from, index, all) => ({ from, to: all[(index + 1) % 3] ?? '' }))
    expect(findCycles([{ from: 'x', to: 'a' }, ...cycle])).toEqual([['a', 'b', 'c']])
  })

  it('bring into a rule nothing but what `src/rule/index.ts` offers', () => {
    expect(imports.filter(({ from, to }) => /^rules\/(?!index)/.test(from) && to !== 'src/rule/index.ts')).toEqual([])
  })

  it.each(guarded.map(({ module, folders }) => [String(module), module, folders] as const))(
    'name %s only where it belongs',
    (_, module, folders) => {
      const named = imports.filter(({ to }) => module.test(to))
      expect(named.length).toBeGreaterThan(0)
      expect(named.filter(({ from }) => !folders.some((folder) => folder.test(from)))).toEqual([])
    },
  )
})

describe('folders', () => {
  it('are named for what they hold', () => {
    const names = listFiles('src')
      .concat(listFiles('rules'))
      .flatMap((file) => file.split('/'))
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => /^(?:utils?|helpers?|common|core|types|misc)(?:\.ts)?$/.test(name))).toEqual([])
  })
})
