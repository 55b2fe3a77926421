import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  /** As packages wrote it before there was `license`. */
  readonly licenses?: readonly { readonly type: string }[]
}

/**
 * The licences of the packages that a bundle holds, as their terms ask. `inputs` are the paths of its modules, as
 * esbuild's metafile has them.
 * @throws {Error} for a package without a licence
 */
export function writeNotices(inputs: Iterable<string>): string {
  const folders = new Set<string>()
  for (const input of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]
    if (folder !== undefined) folders.add(folder)
  }
  const notices = [...folders].map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    const license = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(', ')
    if (license === undefined) throw new Error(`${folder} names no licence`)
    return {
      name: manifest.name,
      text: `${manifest.name} ${manifest.version} (${license})\n\n${readLicence(folder)}\n`,
    }
  })
  notices.sort((a, b) => (a.name < b.name ? -1 : 1))
  const texts = notices.map(({ text }) => text).join(`\n${'-'.repeat(72)}\n\n`)
  return `This package holds code of these packages; of some it is changed where that makes them faster.\n\n${texts}`
}

/** The text of a package's licence: its own file, else what its readme says below that heading. */
function readLicence(folder: string): string {
  const find = (name: RegExp) => readdirSync(folder).find((one) => name.test(one))
  const own = find(/^licen[cs]e/i)
  if (own !== undefined) return readFileSync(join(folder, own), 'utf8').trim()
  const readme = find(/^readme/i)
  const [, below = ''] =
    /^(?:#+ *)?licen[cs]e *\n(?:[-=]+\n)?([^]*)$/im.exec(
      readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8'),
    ) ?? []
  return below.trim()
}
