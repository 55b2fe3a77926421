/** Builds the package: `npm run build`. */
import { copyFile, rm, writeFile } from 'node:fs/promises'
import { bundle } from './bundle.ts'
import { declareTypes } from './declare.ts'
import { writeNotices } from './notices.ts'

await rm('dist', { recursive: true, force: true })
const inputs = await bundle('dist')
await writeFile('dist/THIRD-PARTY-NOTICES.txt', writeNotices(inputs))
declareTypes('dist/types')
// Where a config's `$schema` and the package's `./schema.json` look for it.
await copyFile('src/config/schema.json', 'schema.json')
