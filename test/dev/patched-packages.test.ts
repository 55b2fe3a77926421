import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import { subtokenize } from 'micromark-util-subtokenize'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patchBundle, readPatches } from '../../src/dev/patched-packages.ts'
import { parse } from '../../src/markdown/parse.ts'
import { markdown, samples } from '../document/markdown.ts'

const folder = mkdtempSync(join(tmpdir(), 'patches-'))
let parseUnpatched: (text: string) => unknown

beforeAll(async () => {
  const outfile = join(folder, 'unpatched.cjs')
  await build({ entryPoints: ['src/markdown/parse.ts'], bundle: true, format: 'cjs', platform: 'node', outfile })
  const bundle = createRequire(import.meta.url)(outfile) as { readonly parse: (text: string) => unknown }
  parseUnpatched = bundle.parse
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the patched parser', () => {
  it('is the one that tests load', () => {
    // Unpatched, the function has one parameter.
    expect(subtokenize).toHaveLength(2)
  })

  it('reads Markdown into the same trees as the unpatched one', () => {
    for (const text of [
      ...samples,
      ...samples.map((one) => one.replaceAll('\n', '\r\n')),
      ...samples.map((one) => one.replace(/^/gm, '> - ')),
    ]) {
      expect(parse(text)).toEqual(parseUnpatched(text))
    }
  })

  it('reads generated text into the same trees as the unpatched one', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(parse(text)).toEqual(parseUnpatched(text))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a patch', () => {
  const place = mkdtempSync(join(folder, 'package-'))
  const installed = join(place, 'node_modules/add')
  const patches = join(place, 'patches')
  const patch = (line: string) =>
    `Why.\n\n--- a/index.js\n+++ b/index.js\n@@ -1,1 +1,1 @@\n-${line}\n+export const sum = 2\n`

  async function buildWith(files: Readonly<Record<string, string>>, entry = "export * from 'add'") {
    rmSync(patches, { recursive: true, force: true })
    mkdirSync(patches)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(patches, name), text)
    mkdirSync(installed, { recursive: true })
    writeFileSync(join(installed, 'package.json'), '{"name":"add","version":"1.0.0","main":"index.js"}')
    writeFileSync(join(installed, 'index.js'), 'export const sum = 1\n')
    writeFileSync(join(place, 'entry.js'), entry)
    const { outputFiles } = await build({
      entryPoints: [join(place, 'entry.js')],
      bundle: true,
      write: false,
      format: 'esm',
      plugins: [patchBundle(readPatches(patches))],
      logLevel: 'silent',
    })
    return outputFiles[0]?.text
  }

  it('changes a module of the version in its name', async () => {
    expect(await buildWith({ 'add@1.0.0.patch': patch('export const sum = 1') })).toContain('sum = 2')
  })

  it('is refused where the module has other text', async () => {
    await expect(buildWith({ 'add@1.0.0.patch': patch('export const sum = 0') })).rejects.toThrow(
      '`add@1.0.0.patch` does not apply to `add/index.js`; make the patch again',
    )
  })

  it('is refused where another version is installed', async () => {
    await expect(buildWith({ 'add@1.0.1.patch': patch('export const sum = 1') })).rejects.toThrow(
      '`add@1.0.1.patch` does not fit `add` 1.0.0; install the version it is for',
    )
  })

  it('is refused where the bundle does not use the module', async () => {
    await expect(buildWith({ 'add@1.0.0.patch': patch('export const sum = 1') }, 'export {}')).rejects.toThrow(
      '`add@1.0.0.patch` patches `add/index.js`, which is not used; remove the patch',
    )
  })

  it('is refused where its name says no version', async () => {
    await expect(buildWith({ 'add.patch': patch('export const sum = 1') })).rejects.toThrow(
      'Cannot tell the package of `add.patch`; name it `NAME@VERSION.patch`',
    )
  })
})
