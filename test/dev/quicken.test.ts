import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quicken } from '../../src/dev/quicken.ts'
import { markdown, samples } from '../document/markdown.ts'

type Parse = (text: string) => unknown

const folder = mkdtempSync(join(tmpdir(), 'quicken-'))
let plain: Parse
let quick: Parse

beforeAll(async () => {
  const bundleParse = async (name: string, plugins: readonly (typeof quicken)[]) => {
    const outfile = join(folder, `${name}.cjs`)
    await build({
      entryPoints: ['src/markdown/parse.ts'],
      bundle: true,
      format: 'cjs',
      platform: 'node',
      outfile,
      plugins: [...plugins],
    })
    return (createRequire(import.meta.url)(outfile) as { readonly parse: Parse }).parse
  }
  plain = await bundleParse('plain', [])
  quick = await bundleParse('quick', [quicken])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what is made faster', () => {
  it('reads Markdown into the same trees', () => {
    for (const text of [
      ...samples,
      ...samples.map((one) => one.replaceAll('\n', '\r\n')),
      ...samples.map((one) => one.replace(/^/gm, '> - ')),
    ]) {
      expect(quick(text)).toEqual(plain(text))
    }
  })

  it('reads what nobody would write into the same trees', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(quick(text)).toEqual(plain(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('is not built where what is to be changed is no longer there', async () => {
    const changed = join(folder, 'node_modules/lilconfig/src/index.js')
    mkdirSync(join(changed, '..'), { recursive: true })
    writeFileSync(changed, 'module.exports = {}')
    writeFileSync(join(folder, 'entry.js'), 'require("./node_modules/lilconfig/src/index.js")')
    const building = build({
      entryPoints: [join(folder, 'entry.js')],
      bundle: true,
      write: false,
      platform: 'node',
      plugins: [quicken],
      logLevel: 'silent',
    })
    await expect(building).rejects.toThrow('`lilconfig/src/index.js` does not say once: const fsReadFileAsync')
  })
})
