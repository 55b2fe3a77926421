import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
    if (license === undefined) throw new Error(`${folder} names no licence`)
    const text = file === undefined ? `Licensed under ${license}.` : readFileSync(join(folder, file), 'utf8').trim()
    return { name: String(name), text: `${name} ${version} (${license})\n\n${text}\n` }
  })
  notices.sort((a, b) => (a.name < b.name ? -1 : 1))
  return `This package holds code of these packages.\n\n${notices.map(({ text }) => text).join(`\n${'-'.repeat(72)}\n\n`)}`
}
