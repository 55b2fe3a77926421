import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { writeRule } from '../../src/dev/new-rule.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { runExample } from '../rules/run-example.ts'
import { makeFolder, removeFolders } from '../workspace/temporary.ts'

afterAll(removeFolders)

it('a new rule works as it is written: its examples are right', async () => {
  const path = join(makeFolder(), 'some-id.ts')
  const contract = pathToFileURL('src/rule/index.ts').href
  writeFileSync(path, writeRule('some-id').replace("'../src/rule/index.ts'", `'${contract}'`))
  const { default: rule } = (await import(path)) as { default: Rule }
  expect(rule.id).toBe('some-id')
  expect(rule.examples.some(({ reports }) => reports.length > 0)).toBe(true)
  for (const example of rule.examples) {
    const findings = await runExample(rule, example)
    expect(findings.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(example.reports)
  }
})
