/** Builds the package: `npm run build`. */
import { copyFile, rm } from 'node:fs/promises'
import { bundle } from './bundle.ts'
import { declareTypes } from './declare.ts'

await rm('dist', { recursive: true, force: true })
await bundle('dist')
declareTypes('dist/types')
// Where a config's `$schema` and the package's `./schema.json` look for it.
await copyFile('src/config/schema.json', 'schema.json')
