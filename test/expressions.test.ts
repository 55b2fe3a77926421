import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parseAst } from 'vitest/node'

/**
 * Expressions whose time grows with the square of a text that they would have to see in one piece. They see labels,
 * titles, names and lines that are cut or split before; `test/hostile/shapes.ts` has long runs in such places.
 */
const bounded: readonly string[] = [
  String.raw`/[\s*_]+$/`,
  String.raw`/[:：.\s]+$/`,
  String.raw`/[(（][^)）]*$/`,
  String.raw`/\[[^\]]*\]/g`,
  String.raw`/\p{Lu}{2}.*\p{Ll}/u`,
  String.raw`/[,/]\s*([\p{L} .]+?)\.?$/u`,
  String.raw`/\s*[|｜]\s*|\s+\/\s+/u`,
  String.raw`/^[\w-]+-\d[\w.-]*\.md$/`,
  String.raw`/^\((?:\S+\s+){2,}[^()]*\)\.?$/`,
  String.raw`/^[(（](?:[^()（）\s]+\s+){2,}[^()（）]*[)）]\.?$/`,
  String.raw`/\s+[-–—|·•~→]+\s+|[—|｜:]\s*|\s+\/\s+/u`,
  String.raw`/^[[({<\s]+|[\])}>\s]+$/g`,
  String.raw`/^[[({<]+|[\])}>]+$/g`,
]

/** Every expression of the source, with the file it is in. */
function findExpressions(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('dev'))
    .flatMap((name) => {
      const path = join(folder, name)
      const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', target: 'esnext' })
      return literalsOf(parseAst(code)).map((literal): [string, string] => [literal, path])
    })
}

function literalsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(literalsOf)
  if (typeof node !== 'object' || node === null) return []
  if ('regex' in node) {
    const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string }
    return [`/${pattern}/${flags}`]
  }
  return Object.values(node).flatMap(literalsOf)
}

describe('the expressions of the source', () => {
  const slow = new Map<string, string>()
  const found = new Map([...findExpressions('src'), ...findExpressions('rules')])

  beforeAll(async () => {
    // The program in JavaScript: the others are downloaded or need Java.
    vi.stubEnv('RECHECK_BACKEND', 'pure')
    const { checkSync } = await import('recheck')
    for (const expression of found.keys()) {
      const end = expression.lastIndexOf('/')
      const flags = expression.slice(end + 1).replace(/[dv]/g, '')
      // What it does not know, such as looking back, and what takes it longer it says nothing of.
      const found = checkSync(expression.slice(1, end), flags, { checker: 'automaton', timeout: 1000 })
      if (found.status === 'vulnerable') slow.set(expression, found.complexity.summary)
    }
  }, 300_000)

  it('are many', () => {
    expect(found.size).toBeGreaterThan(400)
  })

  it('take time in proportion to the text, or at most its square where the text is bounded', () => {
    const unexpected = [...slow].filter(([expression]) => !bounded.includes(expression))
    expect(unexpected.map(([expression, summary]) => `${found.get(expression)}: ${expression} ${summary}`)).toEqual([])
    for (const summary of slow.values()) expect(summary).toBe('2nd degree polynomial')
  })

  it('are listed as bounded only while they are there', () => {
    expect(bounded.filter((expression) => !found.has(expression))).toEqual([])
  })
})
