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
  return new JsonParser(text).parse()
}

class JsonParser {
  private readonly text: string
  private at = 0
  private error: { message: string; offset: number } | null = null

  constructor(text: string) {
    this.text = text
  }

  parse(): Tree {
    const root = this.readNode(0)
    this.skip()
    if (root && this.at < this.text.length) this.fail(`unexpected ${this.nextWord()} after the end`)
    if (this.error !== null) return this.error
    if (!root) return { message: 'Invalid JSON', offset: 0 }
    return { value: root.value, offsetOf: (path, on) => offsetIn(root, path, on) }
  }

  private fail(message: string, offset = this.at): null {
    this.error ??= { message: `Invalid JSON: ${message}`, offset }
    return null
  }

  private skip(): void {
    this.at = skipBlanks(this.text, this.at)
  }

  /** The next word, as a message names it. */
  private nextWord(): string {
    const word = /^(?:[\w$-]+|.)/su.exec(this.text.slice(this.at, this.at + 40))?.[0]
    return word === undefined ? 'the end of the file' : quote(word)
  }

  private readText(): string | null {
    const start = this.at
    for (this.at++; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at]
      if (letter === '\\') this.at++
      else if (letter === '\n') break
      else if (letter === '"') {
        this.at++
        try {
          const value: unknown = JSON.parse(this.text.slice(start, this.at))
          return typeof value === 'string' ? value : null
        } catch {
          return this.fail('a string has a `\\` or a character that JSON does not allow; write `\\\\` or `\\u…`', start)
        }
      }
    }
    return this.fail('unterminated string; add `"`', start)
  }

  private readNode(depth: number): Node | null {
    this.skip()
    const start = this.at
    const letter = this.text[this.at]
    if (letter === '"') {
      const value = this.readText()
      return value === null ? null : { start, value, parts: new Map() }
    }
    if (letter === '{' || letter === '[') {
      return depth > maxDepth ? this.fail('nested too deeply') : this.readParts(depth, letter)
    }
    const word = /^[\w.+-]*/.exec(this.text.slice(this.at, this.at + 400))?.[0] ?? ''
    if (/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word)) {
      this.at += word.length
      return { start, value: JSON.parse(word), parts: new Map() }
    }
    return this.fail(word === '' ? `missing value before ${this.nextWord()}` : `put ${quote(word)} in double quotes`)
  }

  private readParts(depth: number, open: '{' | '['): Node | null {
    const start = this.at++
    const close = open === '{' ? '}' : ']'
    const parts = new Map<string | number, { keyStart: number; node: Node }>()
    for (;;) {
      this.skip()
      if (this.text[this.at] === close) break
      const keyStart = this.at
      let key: string | number = parts.size
      if (open === '{') {
        if (this.text[this.at] !== '"')
          return this.fail(`missing \`}\` or a key in double quotes before ${this.nextWord()}`)
        const name = this.readText()
        if (name === null) return null
        if (parts.has(name)) return this.fail(`duplicate key ${quote(name)}; remove one`, keyStart)
        key = name
        this.skip()
        if (this.text[this.at] !== ':') return this.fail(`missing \`:\` before ${this.nextWord()}`)
        this.at++
      }
      const node = this.readNode(depth + 1)
      if (!node) return null
      parts.set(key, { keyStart, node })
      this.skip()
      if (this.text[this.at] === ',') this.at++
      else if (this.text[this.at] !== close) return this.fail(`missing \`,\` or \`${close}\` before ${this.nextWord()}`)
    }
    this.at++
    const values = [...parts].map(([key, { node }]) => [String(key), node.value] as const)
    return { start, value: open === '{' ? Object.fromEntries(values) : values.map(([, value]) => value), parts }
  }
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
