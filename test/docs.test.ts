import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../rules/index.ts'
import { cliOptions } from '../src/cli/options.ts'
import { checkValue } from '../src/config/check.ts'
import { createSchema } from '../src/config/schema.ts'
import { recipePages } from '../src/dev/generated.ts'
import { insertRecipes } from '../src/dev/recipes.ts'
import { builtinNames } from '../src/template/builtin.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const all = pages.map(read).join('\n')

describe('the README', () => {
  it('is short', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(200)
  })

  it('links to every page of the documentation', () => {
    const missing = pages.filter((page) => page !== 'README.md' && !readme.includes(`](./${page})`))
    expect(missing).toEqual([])
  })
})

describe('the documentation', () => {
  it('shows every recipe as it is tested, once (`npm run generate` copies them)', () => {
    for (const page of pages) expect(insertRecipes(read(page), read), page).toBe(read(page))
    const shown = recipePages.flatMap((page) =>
      [...read(page).matchAll(/<!-- recipe: (\S+) -->\n```/g)].map(([, path]) => path),
    )
    const existing = readdirSync(join(root, 'fixtures/recipes'), { recursive: true, encoding: 'utf8' })
      .map((path) => `fixtures/recipes/${path.replaceAll('\\', '/')}`)
      .filter((path) => statSync(join(root, path)).isFile())
    expect(shown.toSorted()).toEqual(existing.toSorted())
  })

  it('leaves no owner of a repository to be filled in, and pins the version that it ships with', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string }
    expect(all).not.toMatch(/\bOWNER\b/)
    const pins = [...all.matchAll(/system-patterns-lint@v?(\d[\d.]*\d)/g)].map(([, pin]) => pin)
    expect(pins.length).toBeGreaterThan(1)
    expect(new Set(pins)).toEqual(new Set([version]))
  })

  it('shows configurations that are valid', () => {
    const schema = createSchema(rules, builtinNames)
    const examples = [...all.matchAll(/^```jsonc?\n(\{[^]*?)^```/gm)]
      .map(([, text = '']) => parse(text) as object)
      .filter((example) => 'rules' in example)
    expect(examples.length).toBeGreaterThan(2)
    for (const example of examples) expect(checkValue(schema, example)).toEqual([])
  })

  it('names every configuration key', () => {
    const { properties } = createSchema(rules, builtinNames) as { properties: object }
    const keys = Object.keys(properties).filter((key) => key !== '$schema')
    expect(keys.length).toBeGreaterThan(6)
    expect(keys.filter((key) => !read('docs/configuration.md').includes(`\`${key}\``))).toEqual([])
  })

  it('names options of the command as the command has them', () => {
    const text = all.replace(/<!-- recipe:[^]*?<!-- \/recipe -->/g, '')
    const named = new Set([...text.matchAll(/(?<=system-patterns-lint [^\n`]*|`)--([a-z-]+)/g)].map(([, name]) => name))
    const known = new Set(cliOptions.map((option) => option.name))
    const others = new Set(['save-dev', 'unshallow', 'config', 'quiet', 'no-stdout', 'frail'])
    expect(named.size).toBeGreaterThan(8)
    expect([...named].filter((name) => !others.has(name ?? '') && !known.has(name ?? ''))).toEqual([])
  })

  it('links to files that exist', () => {
    for (const page of pages) {
      const links = [...read(page).matchAll(/\]\((\.\.?\/[^)#\s]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path)
      const dead = links.filter((path) => !existsSync(join(root, dirname(page), path)))
      expect(dead, page).toEqual([])
    }
  })
})

describe('CONTRIBUTING.md', () => {
  const text = read('CONTRIBUTING.md')

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object }
    const named = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, script = '']) => script)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([])
  })

  it('names files that exist', () => {
    const named = [...text.matchAll(/(?:src|rules|test|fixtures|docs)\/[\w./-]*\w\/?(?=[`\s])/g)].map(([path]) => path)
    expect(named.length).toBeGreaterThan(12)
    expect(named.filter((path) => path !== 'rules/some-id.ts' && !existsSync(join(root, path)))).toEqual([])
  })
})

describe('our own architecture notes', () => {
  it('have no finding, without suppressions', () => {
    const path = 'docs/systemPatterns.md'
    const text = read(path)
    const today = /\*\*Last Modified:\*\* (\S+)/.exec(text)?.[1] ?? ''
    expect(text).not.toContain('disable')
    const args = ['dist/cli.cjs', path, '--template', 'tracked', '--today', today, '--max-warnings', '0', '--no-git']
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect(stdout + stderr).toMatch(/1 document.*no findings/)
    expect(status).toBe(0)
  })
})
