import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../rules/index.ts'
import { cliOptions } from '../src/cli/options.ts'
import { checkValue } from '../src/config/check.ts'
import { createSchema } from '../src/config/schema.ts'
import { insertRecipes } from '../src/dev/recipes.ts'
import { builtinNames } from '../src/template/builtin.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')

it('README has the recipes as they are tested (`npm run generate` copies them)', () => {
  expect(insertRecipes(readme, read)).toBe(readme)
})

it('README has every recipe, once', () => {
  const named = [...readme.matchAll(/<!-- recipe: (\S+) -->\n```/g)].map(([, path]) => path)
  const there = readdirSync(join(root, 'fixtures/recipes'), { recursive: true, encoding: 'utf8' })
    .map((path) => `fixtures/recipes/${path.replaceAll('\\', '/')}`)
    .filter((path) => statSync(join(root, path)).isFile())
  expect(named.toSorted()).toEqual(there.toSorted())
})

it('README lists the inputs of the action with their defaults', () => {
  const { inputs } = parse(read('action.yml')) as { inputs: Record<string, { default: string }> }
  const rows = [...readme.matchAll(/^\| `([a-z-]+)` \| (?:`([a-z]+)`|[^|]*) \| [^|]* \|$/gm)]
  const section = rows.filter(([row]) => readme.indexOf(row) > readme.indexOf('\n## CI\n'))
  const defaults = Object.entries(inputs).map(([name, input]) => [name, input.default])
  expect(section.map(([, name, value = '']) => [name, value])).toEqual(defaults)
})

it('README pins the version there is', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const pins = [...readme.matchAll(/(?:rev: |system-patterns-lint@)v(\d\S*)/g)].map(([, pin]) => pin)
  expect(pins).toEqual([version, version])
})

it('README shows a configuration that is one', () => {
  const schema = createSchema(rules, builtinNames)
  const examples = [...readme.matchAll(/^```jsonc?\n(\{[^]*?)^```/gm)]
    .map(([, text = '']) => parse(text) as object)
    .filter((example) => 'rules' in example)
  expect(examples.length).toBeGreaterThan(1)
  for (const example of examples) expect(checkValue(schema, example)).toEqual([])
})

it('README names every option of the command that it speaks of as the command has it', () => {
  const own = readme.slice(0, readme.indexOf('\n## pre-commit\n'))
  const named = new Set([...own.matchAll(/(?<=[\s`])--([a-z-]+)/g)].map(([, name]) => name))
  const known = new Set(cliOptions.map((option) => option.name))
  expect(named.size).toBeGreaterThan(8)
  expect([...named].filter((name) => name !== 'save-dev' && !known.has(name ?? ''))).toEqual([])
})
