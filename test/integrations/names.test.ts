import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { isDocument } from '../../src/globs/document-names.ts'
import { describeWith, succeed } from './programs.ts'
import { createFolder, root } from './throwaway.ts'

const names = [
  'systemPatterns.md',
  'docs/system-patterns.md',
  'a b/system_patterns.md',
  'SYSTEMPATTERNS.MD',
  'x/systemArchitecture.md',
  'memory-bank/architecture.md',
  '.memory_bank/deep/down/Architecture.md',
  'Memory Bank/architecture.md',
  'memorybank/architecture.md',
  'architecture.md',
  'docs/architecture.md',
  'my-memory-bank/architecture.md',
  'memory-bank-2/architecture.md',
  'memory-bank/notes/readme.md',
  'memory-bank/my-architecture.md',
  'mysystemPatterns.md',
  'systemPatterns.mdx',
  'systemPatterns.md/readme.md',
  'system-architecture.md',
]
const documents = names.filter(isDocument)

it('the names hold documents and others', () => {
  expect(documents.length).toBeGreaterThan(5)
  expect(documents.length).toBeLessThan(names.length - 5)
})

it('the pre-commit hooks look at the documents that the command would find', () => {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string; files: string }[]
  expect(hooks).toHaveLength(2)
  for (const { id, files } of hooks) {
    // Python writes the flag into the expression.
    const pattern = new RegExp(files.replace(/^\(\?i\)/, ''), 'i')
    expect(
      names.filter((name) => pattern.test(name)),
      id,
    ).toEqual(documents)
  }
})

describeWith(['vim'], 'Vim', () => {
  it('looks at the documents that the command would find', async () => {
    const cwd = createFolder({
      'script.vim': [
        `set runtimepath^=${root}/fixtures/recipes/editors/vim`,
        `let names = ${JSON.stringify(names)}`,
        'call writefile(filter(names, {_, name -> system_patterns_lint#is_document(bufadd(name))}), "seen")',
        'qall!',
      ].join('\n'),
    })
    await succeed('vim', ['-N', '-u', 'NONE', '-i', 'NONE', '-n', '-es', '-S', 'script.vim'], { cwd })
    expect(readFileSync(join(cwd, 'seen'), 'utf8').trimEnd().split('\n')).toEqual(documents)
  })
})
