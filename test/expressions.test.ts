import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, it, vi } from 'vitest'
import { parseAst } from 'vitest/node'

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

/**
 * The expressions that recheck proves to be slow, or that it makes slow by an attack: a matcher of its own counts the
 * steps on ever longer texts. It attacks what it proves nothing of: looking around, references back.
 */
async function findSlow(expressions: Iterable<string>): Promise<string[]> {
  // The program in JavaScript: the others are downloaded or need Java.
  vi.stubEnv('RECHECK_BACKEND', 'pure')
  const { checkSync } = await import('recheck')
  // Limits of time would make a result depend on the machine.
  const patient = { timeout: 120_000, attackTimeout: 60_000, incubationTimeout: 60_000 }
  return [...expressions].flatMap((expression) => {
    const end = expression.lastIndexOf('/')
    // A bound is a constant factor, and with a large one a proof takes long.
    const source = expression.slice(1, end).replace(/\{(\d+),\d+\}/g, (_, least) => `{${least},${Number(least) + 1}}`)
    const flags = expression.slice(end + 1).replace(/[dv]/g, '')
    const proof = checkSync(source, flags, { timeout: 5000, checker: 'automaton' })
    const result =
      proof.status === 'unknown' ? checkSync(source, flags, { ...patient, checker: 'fuzz', randomSeed: 1 }) : proof
    if (result.status === 'safe') return []
    return [`${expression} ${result.status === 'unknown' ? result.error.kind : result.complexity.summary}`]
  })
}

describe('the expressions of the source', () => {
  const found = new Map([...findExpressions('src'), ...findExpressions('rules')])

  it('are many', () => {
    expect(found.size).toBeGreaterThan(400)
  })

  it('take time in proportion to the text', async () => {
    expect(await findSlow(found.keys())).toEqual([])
  }, 300_000)

  it('would be found where they did not', async () => {
    const slow = [String.raw`/\s+$/`, String.raw`/(?<!a)b+c/`, String.raw`/(a+)\1b/`]
    expect(await findSlow(slow)).toHaveLength(slow.length)
  }, 120_000)
})
