import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { KeyPath } from './config.ts'
import type { Tree } from './json.ts'

/** Parses YAML 1.2 as plain data: no tags, no second document, a limited number of aliases. */
export function parseYaml(text: string): Tree {
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
    const [error] = [...document.errors, ...document.warnings]
    if (error) return { message: `Invalid YAML: ${clauseOf(error.message)}`, offset: error.pos[0] }
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return { value, offsetOf: (path, on) => (isNode(document.contents) ? offsetIn(document.contents, path, on) : 0) }
  } catch {
    // Too many aliases, or lists nested deeper than the stack.
    return { message: 'Invalid YAML: nested too deeply, or too many aliases', offset: 0 }
  }
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
  const line = message.split('\n')[0]?.replace(/[.:]$/, '') ?? ''
  return line.charAt(0).toLowerCase() + line.slice(1)
}
