/** Builds the package: `npm run build`. */
import { rm } from 'node:fs/promises'
import { bundle } from './bundle.ts'
import { declareTypes } from './declare.ts'

await rm('dist', { recursive: true, force: true })
await bundle('dist')
declareTypes('dist/types')
