import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileOf } from '../remark/installed.ts'

/** The fences of the page about the API, in order. */
const fences = [...readFileSync('docs/api.md', 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text }),
)
const examples = fences.flatMap(({ language, text }, index) => {
  const next = fences[index + 1]
  return /^(?:js|ts)$/.test(language) ? [{ language, text, output: next?.language === 'text' ? next.text : null }] : []
})
const folder = mkdtempSync(join(tmpdir(), 'api-'))

beforeAll(() => {
  const target = join(folder, 'node_modules/system-patterns-lint')
  mkdirSync(target, { recursive: true })
  for (const name of ['package.json', 'dist']) cpSync(resolve(name), join(target, name), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'systemPatterns.md'), fences.find(({ language }) => language === 'markdown')?.text ?? '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('shows every function of the package', async () => {
  const module = (await import(resolve('dist/index.js'))) as object
  const text = examples.map((example) => example.text).join('')
  expect(Object.keys(module).filter((name) => !text.includes(`${name}(`))).toEqual([])
  expect(examples.length).toBeGreaterThan(5)
})

it.each(examples)('the example prints what the page says: $text', ({ language, text, output }) => {
  const name = `example.${language}`
  writeFileSync(join(folder, name), text)
  const flags = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '']
  if (language === 'ts') execFileSync(process.execPath, [fileOf('typescript/bin/tsc'), ...flags, name], { cwd: folder })
  const { stdout, stderr } = spawnSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout.trimEnd()).toBe(output?.trimEnd())
})
