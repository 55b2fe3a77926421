import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { succeed } from './programs.ts'

/** The folder of this project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The command as built by `npm run build`. */
export const command = join(root, 'dist/cli.cjs')
if (!existsSync(command)) throw new Error('There is no `dist/cli.cjs`: run `npm run build` first')

/** A document without a fault. */
export const filled = readFileSync(join(root, 'fixtures/documents/cline-filled.md'), 'utf8')

/** A line with a fault behind wide characters and an emoji, and the column of the fault as different editors count. */
export const faulty = createFaultyLine('**Author:** 山田 🚀 · **Last Modified:** ', '2026-02-30')

function createFaultyLine(before: string, fault: string) {
  return {
    text: before + fault,
    fault,
    units: before.length + 1,
    bytes: Buffer.byteLength(before) + 1,
    characters: [...before].length + 1,
    ruleId: 'invalid-date',
  }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** A new folder with these files, removed when the tests of the file are over. */
export function createFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'places-')))
  folders.push(folder)
  writeFiles(folder, files)
  return folder
}

/** Writes files below a folder; what starts with `#!` can be run. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    if (text.startsWith('#!')) chmodSync(join(folder, path), 0o755)
  }
}

/** The text of a recipe, by its path below `fixtures/recipes`. */
export function readRecipe(path: string): string {
  return readFileSync(join(root, 'fixtures/recipes', path), 'utf8')
}

/** A PATH on which `system-patterns-lint` is the command built here. */
export function pathWithCommand(folder: string): string {
  const script = `#!/bin/sh\nexec '${process.execPath}' '${command}' "$@"\n`
  writeFiles(folder, { 'bin/system-patterns-lint': script })
  return `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`
}

/** A new git repository with these files, all of them committed, removed like any folder. */
export async function createRepository(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = createFolder(files)
  await succeed('git', ['init', '--quiet', '--initial-branch=main'], { cwd })
  await succeed('git', ['add', '--all'], { cwd })
  await succeed('git', ['commit', '--quiet', '--no-verify', '--message=Start'], { cwd })
  return cwd
}

/** The project as it is, packed as `npm publish` would pack it: the path of the tarball in a folder. */
export async function packProject(folder: string): Promise<string> {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const listed = await succeed('npm', args, { cwd: root })
  const [packed] = JSON.parse(listed) as { filename: string }[]
  if (!packed) throw new Error('npm packed nothing')
  return join(folder, packed.filename)
}
