import { createSource, type Place } from '../document/source.ts'
import type { KeyPath } from './config.ts'
import { parseJson, type Tree } from './json.ts'

/** How a config is written: JSON (comments and trailing commas too), YAML, or either by its first letter. */
export type Format = 'json' | 'yaml' | 'either'

/** A config's value, or why it cannot be read and where. */
export type Parsed =
  | {
      readonly value: unknown
      /** Where a key or its value stands, 1-based; the nearest thing around it where there is none such. */
      locate(path: KeyPath, on: 'key' | 'value'): Place
    }
  | { readonly sentence: string; readonly place: Place }

/** More than this is no config. */
const LARGEST = 1024 * 1024

/** Reads a config. The reader of YAML is loaded when there is YAML. */
export async function parseConfig(contents: string, format: Format): Promise<Parsed> {
  const source = createSource('', contents)
  const { text } = source
  if (text.length > LARGEST) {
    return { sentence: 'Is too large to be a config (more than 1 MiB)', place: source.place(0) }
  }
  const tree = isJson(text, format) ? parseJson(text) : await readYaml(text)
  if ('sentence' in tree) return { sentence: tree.sentence, place: source.place(tree.offset) }
  return { value: tree.value, locate: (path, on) => source.place(tree.offsetOf(path, on)) }
}

async function readYaml(text: string): Promise<Tree> {
  const { parseYaml } = await import('./yaml.ts')
  return parseYaml(text)
}

function isJson(text: string, format: Format): boolean {
  return format === 'json' || (format === 'either' && /^\s*(?:[{[]|\/[/*])/.test(text))
}
