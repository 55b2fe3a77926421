import { createSource, type Place } from '../document/source.ts'
import { quote } from '../rule/sentence.ts'
import type { KeyPath } from './config.ts'

/** How a config is written: JSON (comments and trailing commas too), YAML, or either by its first letter. */
export type Format = 'json' | 'yaml' | 'either'

/** A config's value, or why it cannot be read and where. */
export type Parsed = { readonly value: unknown } | { readonly sentence: string; readonly place: Place }

/** More than this is no config. */
const LARGEST = 1024 * 1024

/** Reads a config. Plain JSON loads nothing; the reader of YAML and of JSON with comments is loaded when one is met. */
export async function parseConfig(contents: string, format: Format): Promise<Parsed> {
  const text = contents.charCodeAt(0) === 0xfeff ? contents.slice(1) : contents
  if (text.length > LARGEST) return { sentence: 'Is too large to be a config (more than 1 MiB)', place: { line: 1, column: 1 } }
  const written = formatOf(text, format)
  if (written === 'json') {
    try {
      return { value: JSON.parse(text) }
    } catch {
      // Read again below: the engine's own error names no line.
    }
  }
  const tree = await readTree(text, written)
  if ('sentence' in tree) return { sentence: tree.sentence, place: placeOf(text, tree.offset) }
  return { value: tree.value }
}

/** Where a key or its value stands in a config; the nearest thing around it where there is none such. */
export async function locate(contents: string, format: Format, path: KeyPath, on: 'key' | 'value'): Promise<Place> {
  const text = contents.charCodeAt(0) === 0xfeff ? contents.slice(1) : contents
  const tree = await readTree(text, formatOf(text, format))
  return placeOf(text, 'sentence' in tree ? 0 : tree.offsetOf(path, on))
}

function formatOf(text: string, format: Format): 'json' | 'yaml' {
  if (format !== 'either') return format
  return /^\s*(?:[{[]|\/[/*])/.test(text) ? 'json' : 'yaml'
}

function placeOf(text: string, offset: number): Place {
  return createSource('', text).place(offset)
}

type Tree =
  | { readonly value: unknown; offsetOf(path: KeyPath, on: 'key' | 'value'): number }
  | { readonly sentence: string; readonly offset: number }

async function readTree(text: string, format: 'json' | 'yaml'): Promise<Tree> {
  const { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit } = await import('yaml')
  try {
    const document = parseDocument(format === 'json' ? blankComments(text) : text, { prettyErrors: false, logLevel: 'silent' })
    const [error] = [...document.errors, ...document.warnings]
    if (error) return { sentence: `Cannot be read: ${sayPlainly(error.message)}`, offset: error.pos[0] }
    if (format === 'json') {
      let wrong: { sentence: string; offset: number } | null = null
      visit(document, (_, node) => {
        if (isPair(node) || wrong) return
        const offset = (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) && Number(node.range[0])) || 0
        if ((isMap(node) || isSeq(node)) && node.flow !== true) wrong = { sentence: 'Is no JSON: an object begins with `{`', offset }
        else if (isAlias(node)) wrong = { sentence: 'Is no JSON: a text stands in double quotes', offset }
        else if (isScalar(node) && typeof node.value === 'string' && node.type !== 'QUOTE_DOUBLE') {
          wrong = { sentence: `Is no JSON: ${quote(node.value)} must stand in double quotes`, offset }
        }
      })
      if (wrong) return wrong
    }
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return {
      value,
      offsetOf(path, on) {
        let offset = 0
        for (let depth = 0; depth <= path.length; depth++) {
          const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
          const parent: unknown = depth === 0 ? null : document.getIn(path.slice(0, depth - 1), true)
          const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path[depth - 1])) : null
          const key = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined
          const own = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : undefined
          offset = (on === 'key' && depth === path.length ? (key ?? own) : (own ?? key)) ?? offset
        }
        return offset
      },
    }
  } catch {
    // A bomb of aliases, or lists nested deeper than the stack.
    return { sentence: 'Cannot be read: it is nested too deeply or repeats itself too often', offset: 0 }
  }
}

/** A message of the YAML reader as one clause of ours. */
function sayPlainly(message: string): string {
  const line = message.split('\n')[0]?.replace(/[.:]$/, '') ?? ''
  return line.charAt(0).toLowerCase() + line.slice(1)
}

/** JSON with blanks in place of its comments, so that every offset stays. */
function blankComments(text: string): string {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') {
      for (at++; at < text.length && text[at] !== '"' && text[at] !== '\n'; at++) if (text[at] === '\\') at++
    } else if (letter === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const line = text[at + 1] === '/'
      const end = text.indexOf(line ? '\n' : '*/', at + 2)
      const stop = end === -1 ? text.length : line ? end : end + 2
      parts.push(text.slice(start, at), text.slice(at, stop).replace(/[^\r\n]/g, ' '))
      start = stop
      at = stop - 1
    }
  }
  parts.push(text.slice(start))
  return parts.join('')
}
