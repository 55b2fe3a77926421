import { quote } from '../rule/sentence.ts'
import type { KeyPath } from './config.ts'

/** The value of a configuration with the offsets of its parts (UTF-16), or what is wrong with its text. */
export type Tree =
  | {
      readonly value: unknown
      /** The offset of a key or its value; of the nearest parent where there is no such key. */
      offsetOf(path: KeyPath, on: 'key' | 'value'): number
    }
  | { readonly message: string; readonly offset: number }

interface Node {
  readonly start: number
  readonly value: unknown
  readonly parts: ReadonlyMap<string | number, { readonly keyStart: number; readonly node: Node }>
}

/** Deeper than any configuration, and far from a stack overflow. */
const maxDepth = 100

/** Parses JSON with comments and trailing commas. Own code: `JSON.parse` gives neither a position nor a remedy. */
export function parseJson(text: string): Tree {
  let at = 0
  let error: { message: string; offset: number } | null = null

  const fail = (message: string, offset = at): null => {
    error ??= { message: `Invalid JSON: ${message}`, offset }
    return null
  }
  const skip = (): void => {
    at = skipBlanks(text, at)
  }
  /** The next word, as a message names it. */
  const nextWord = (): string => {
    const word = /^(?:[\w$-]+|.)/su.exec(text.slice(at, at + 40))?.[0]
    return word === undefined ? 'the end of the file' : quote(word)
  }

  const readText = (): string | null => {
    const start = at
    for (at++; at < text.length; at++) {
      const letter = text[at]
      if (letter === '\\') at++
      else if (letter === '\n') break
      else if (letter === '"') {
        at++
        try {
          const value: unknown = JSON.parse(text.slice(start, at))
          return typeof value === 'string' ? value : null
        } catch {
          return fail('a string has a `\\` or a character that JSON does not allow; write `\\\\` or `\\u…`', start)
        }
      }
    }
    return fail('unterminated string; add `"`', start)
  }

  const readNode = (depth: number): Node | null => {
    skip()
    const start = at
    const letter = text[at]
    if (letter === '"') {
      const value = readText()
      return value === null ? null : { start, value, parts: new Map() }
    }
    if (letter === '{' || letter === '[') {
      return depth > maxDepth ? fail('nested too deeply') : readParts(depth, letter)
    }
    const word = /^[\w.+-]*/.exec(text.slice(at, at + 400))?.[0] ?? ''
    if (/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word)) {
      at += word.length
      return { start, value: JSON.parse(word), parts: new Map() }
    }
    return fail(word === '' ? `missing value before ${nextWord()}` : `put ${quote(word)} in double quotes`)
  }

  const readParts = (depth: number, open: '{' | '['): Node | null => {
    const start = at++
    const close = open === '{' ? '}' : ']'
    const parts = new Map<string | number, { keyStart: number; node: Node }>()
    for (;;) {
      skip()
      if (text[at] === close) break
      const keyStart = at
      let key: string | number = parts.size
      if (open === '{') {
        if (text[at] !== '"') return fail(`missing \`}\` or a key in double quotes before ${nextWord()}`)
        const name = readText()
        if (name === null) return null
        if (parts.has(name)) return fail(`duplicate key ${quote(name)}; remove one`, keyStart)
        key = name
        skip()
        if (text[at] !== ':') return fail(`missing \`:\` before ${nextWord()}`)
        at++
      }
      const node = readNode(depth + 1)
      if (!node) return null
      parts.set(key, { keyStart, node })
      skip()
      if (text[at] === ',') at++
      else if (text[at] !== close) return fail(`missing \`,\` or \`${close}\` before ${nextWord()}`)
    }
    at++
    const values = [...parts].map(([key, { node }]) => [String(key), node.value] as const)
    return { start, value: open === '{' ? Object.fromEntries(values) : values.map(([, value]) => value), parts }
  }

  const root = readNode(0)
  skip()
  if (root && at < text.length) fail(`unexpected ${nextWord()} after the end`)
  if (error !== null) return error
  if (!root) return { message: 'Invalid JSON', offset: 0 }
  return { value: root.value, offsetOf: (path, on) => offsetIn(root, path, on) }
}

/** The offset of the next character that is neither white space nor part of a comment. */
function skipBlanks(text: string, start: number): number {
  for (let at = start; ; ) {
    while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at++
    const opening = text.slice(at, at + 2)
    if (opening !== '//' && opening !== '/*') return at
    const end = text.indexOf(opening === '//' ? '\n' : '*/', at + 2)
    at = end === -1 ? text.length : opening === '//' ? end : end + 2
  }
}

function offsetIn(root: Node, path: KeyPath, on: 'key' | 'value'): number {
  let node = root
  for (const [index, key] of path.entries()) {
    const part = node.parts.get(key)
    if (!part) return node.start
    if (on === 'key' && index === path.length - 1) return part.keyStart
    node = part.node
  }
  return node.start
}
