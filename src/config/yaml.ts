import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml'
import { lowerFirst } from '../text/lower-first.ts'
import type { KeyPath } from './config.ts'
import type { Tree } from './json.ts'

/** Parses YAML 1.2 as plain data: no tags, no second document, a limited number of aliases. */
export function parseYaml(text: string): Tree {
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
    const [error] = [...document.errors, ...document.warnings]
    if (error && !/call stack/.test(error.message)) {
      return { message: `Invalid YAML: ${clauseOf(error.message)}`, offset: error.pos[0] }
    }
    if (error) return tooDeep
    const repeated = findRepeatedKey(document.contents)
    if (repeated !== null) return { message: 'Invalid YAML: map keys must be unique', offset: repeated }
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return { value, offsetOf: (path, on) => (isNode(document.contents) ? offsetIn(document.contents, path, on) : 0) }
  } catch {
    // Too many aliases, or lists nested deeper than the stack.
    return tooDeep
  }
}

const tooDeep = { message: 'Invalid YAML: nested too deeply, or too many aliases', offset: 0 }

/** The offset of a key that its map has already; null for none. The parser's own check takes quadratic time. */
function findRepeatedKey(root: Node | null): number | null {
  let offset: number | null = null
  visit(root, {
    Map(_, { items }) {
      const keys = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (keys.has(key.value)) {
          offset = startOf(key)
          return visit.BREAK
        }
        keys.add(key.value)
      }
      return undefined
    },
  })
  return offset
}

function offsetIn(root: Node, path: KeyPath, on: 'key' | 'value'): number {
  let node: Node = root
  let offset = startOf(root) ?? 0
  for (const [index, key] of path.entries()) {
    const isKey = (one: unknown) => isScalar(one) && String(one.value) === String(key)
    const pair = isMap(node) ? node.items.find((item) => isKey(item.key)) : null
    const next: unknown = pair ? pair.value : isSeq(node) && typeof key === 'number' ? node.items[key] : null
    const keyStart = pair && isScalar(pair.key) ? startOf(pair.key) : null
    const valueStart = isNode(next) ? startOf(next) : null
    const last = index === path.length - 1
    offset = (last && on === 'key' ? (keyStart ?? valueStart) : (valueStart ?? keyStart)) ?? offset
    if (!isNode(next)) return offset
    node = next
  }
  return offset
}

function startOf(node: Node): number | null {
  return node.range?.[0] ?? null
}

/** A message of the YAML parser as one clause. */
function clauseOf(message: string): string {
  return lowerFirst(message.split('\n')[0]?.replace(/[.:]$/, '') ?? '')
}
