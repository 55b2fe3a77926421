/**
 * Writes what is derived from the rules and the templates: `npm run generate`. With `--check` it writes nothing and
 * exits 1 if a file is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateAll } from './generated.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string | null => {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return null
  }
}
const ruleFiles = readdirSync(join(root, 'rules'))
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .sort()

let stale = 0
for (const { path, text } of await generateAll(ruleFiles, (path) => read(path) ?? '')) {
  if (read(path) === text) continue
  stale++
  if (process.argv.includes('--check')) console.error(`${path} is out of date: run \`npm run generate\``)
  else {
    writeFileSync(join(root, path), text)
    console.error(`wrote ${path}`)
  }
}
if (stale > 0 && process.argv.includes('--check')) process.exitCode = 1
