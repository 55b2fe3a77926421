import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { makePrints, type PrintEntry, packPrints } from '../placeholders/fingerprints.ts'
import { builtinList } from '../template/builtin-list.ts'
import { readTemplate } from '../template/read.ts'
import { writeLibrary } from './public-templates.ts'

const file = fileURLToPath(new URL('../placeholders/fingerprints.generated.json', import.meta.url))

/** The entry of one template. */
export function fingerprint(name: string, text: string): PrintEntry {
  return { name, prints: packPrints(makePrints(readTemplate(name, readDocument(createSource(name, text))))) }
}

/** The entries of the built-in templates, read from their files. */
export function fingerprintBuiltin(): PrintEntry[] {
  return builtinList.map(({ name }) =>
    fingerprint(name, readFileSync(new URL(`../template/builtin/${name}.md`, import.meta.url), 'utf8')),
  )
}

/**
 * `npm run fingerprint -- --library FOLDER FILLED...` writes the hashes of the public templates in a folder, without
 * what the documents in the other folders say too. `npm run fingerprint -- NAME FILE` adds a template to the generated
 * file, or replaces it; NAME may have a suffix after a slash (`tracked/original`), which messages leave out. Without
 * arguments it renews the built-in ones.
 */
function main([name, path, ...filled]: readonly string[]): void {
  if (name === '--library' && path !== undefined) {
    writeLibrary(path, filled)
    return
  }
  const fresh = fingerprintBuiltin()
  if (name !== undefined && path !== undefined) fresh.push(fingerprint(name, readFileSync(path, 'utf8')))
  else if (name !== undefined) throw new Error('Usage: npm run fingerprint -- NAME FILE | --library FOLDER FILLED...')
  const entries = new Map((JSON.parse(readFileSync(file, 'utf8')) as PrintEntry[]).map((entry) => [entry.name, entry]))
  for (const entry of fresh) entries.set(entry.name, entry)
  const sorted = [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  writeFileSync(file, `[\n${sorted.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
