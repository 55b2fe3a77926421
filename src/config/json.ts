import { quote } from '../rule/sentence.ts'
import type { KeyPath } from './config.ts'

/** A config's value with the places of its parts, or why there is none; offsets count UTF-16 code units. */
export type Tree =
  | {
      readonly value: unknown
      /** Where a key or its value stands; the nearest thing around it where there is none such. */
      offsetOf(path: KeyPath, on: 'key' | 'value'): number
    }
  | { readonly sentence: string; readonly offset: number }

interface Node {
  readonly start: number
  readonly value: unknown
  readonly parts: ReadonlyMap<string | number, { readonly keyStart: number; readonly node: Node }>
}

/** Deeper than any config, and far from the end of the stack. */
const DEEPEST = 100

/** Reads JSON with comments and trailing commas. By hand: the engine's own reader names neither place nor repair. */
export function parseJson(text: string): Tree {
  let at = 0
  let fault: { sentence: string; offset: number } | null = null

  const fail = (sentence: string, offset = at): null => {
    fault ??= { sentence: `Is no JSON: ${sentence}`, offset }
    return null
  }
  const skip = (): void => {
    for (;;) {
      while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at++
      const opening = text.slice(at, at + 2)
      if (opening !== '//' && opening !== '/*') return
      const end = text.indexOf(opening === '//' ? '\n' : '*/', at + 2)
      at = end === -1 ? text.length : opening === '//' ? end : end + 2
    }
  }
  /** What stands here, as a sentence names it. */
  const found = (): string => {
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
          return fail('a text holds a `\\` or a letter that JSON does not allow; write `\\\\` or `\\u…`', start)
        }
      }
    }
    return fail('a text is not closed, add `"`', start)
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
      return depth > DEEPEST ? fail('it is nested too deeply') : readParts(depth, letter)
    }
    const word = /^[\w.+-]*/.exec(text.slice(at, at + 400))?.[0] ?? ''
    if (/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word)) {
      at += word.length
      return { start, value: JSON.parse(word), parts: new Map() }
    }
    return fail(word === '' ? `a value is missing before ${found()}` : `${quote(word)} must stand in double quotes`)
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
        if (text[at] !== '"') return fail(`a key in double quotes or \`}\` is missing before ${found()}`)
        const name = readText()
        if (name === null) return null
        if (parts.has(name)) return fail(`the key ${quote(name)} stands here a second time; remove one`, keyStart)
        key = name
        skip()
        if (text[at] !== ':') return fail(`\`:\` is missing before ${found()}`)
        at++
      }
      const node = readNode(depth + 1)
      if (!node) return null
      parts.set(key, { keyStart, node })
      skip()
      if (text[at] === ',') at++
      else if (text[at] !== close) return fail(`\`,\` or \`${close}\` is missing before ${found()}`)
    }
    at++
    const values = [...parts].map(([key, { node }]) => [String(key), node.value] as const)
    return { start, value: open === '{' ? Object.fromEntries(values) : values.map(([, value]) => value), parts }
  }

  const root = readNode(0)
  skip()
  if (root && at < text.length) fail(`nothing may follow, but ${found()} does`)
  if (fault !== null) return fault
  if (!root) return { sentence: 'Is no JSON', offset: 0 }
  return { value: root.value, offsetOf: (path, on) => offsetIn(root, path, on) }
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
