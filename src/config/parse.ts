import { createSource, type Place } from '../document/source.ts'
import type { KeyPath } from './config.ts'
import { parseJson, type Tree } from './json.ts'

/** The syntax of a configuration: JSON (with comments and trailing commas), YAML, or either by its first character. */
export type Format = 'json' | 'yaml' | 'either'

/** The value of a configuration, or what is wrong with its text and where. */
export type Parsed =
  | {
      readonly value: unknown
      /** The position of a key or its value, 1-based; of the nearest parent where there is no such key. */
      locate(path: KeyPath, on: 'key' | 'value'): Place
    }
  | { readonly message: string; readonly place: Place }

/** No configuration is larger. YAML takes the longer to parse. */
const maxKibibytes = { json: 1024, yaml: 64 }

/** Parses a configuration. The YAML parser is loaded only where it is needed. */
export async function parseConfig(contents: string, format: Format): Promise<Parsed> {
  const source = createSource('', contents)
  const { text } = source
  const syntax = isJson(text, format) ? 'json' : 'yaml'
  const max = maxKibibytes[syntax]
  if (text.length > max * 1024) {
    return { message: `Too large for a configuration (maximum ${max} KiB)`, place: source.place(0) }
  }
  const tree = syntax === 'json' ? parseJson(text) : await readYaml(text)
  if ('message' in tree) return { message: tree.message, place: source.place(tree.offset) }
  return { value: tree.value, locate: (path, on) => source.place(tree.offsetOf(path, on)) }
}

async function readYaml(text: string): Promise<Tree> {
  const { parseYaml } = await import('./yaml.ts')
  return parseYaml(text)
}

function isJson(text: string, format: Format): boolean {
  return format === 'json' || (format === 'either' && /^\s*(?:[{[]|\/[/*])/.test(text))
}
