import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../src/dev/bundle.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A folder in which the package, as it is built, and programs that use it are installed. */
export interface Installation {
  readonly folder: string
  write(path: string, text: string): void
  copy(from: string, to: string): void
  /** Runs a program of Node's: its exit status and what it printed. */
  run(
    program: string,
    args: readonly string[],
    input?: string,
  ): { status: number | null; stdout: string; stderr: string }
  remove(): void
}

/** Builds the package into a new temporary folder, beside the named packages of this project. */
export async function installPackage(beside: readonly string[] = []): Promise<Installation> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'remark-')))
  const own = join(folder, 'node_modules/system-patterns-lint')
  mkdirSync(own, { recursive: true })
  copyFileSync(join(root, 'package.json'), join(own, 'package.json'))
  await bundle(join(own, 'dist'))
  for (const name of beside) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return {
    folder,
    write,
    copy(from, to) {
      mkdirSync(dirname(join(folder, to)), { recursive: true })
      copyFileSync(join(root, from), join(folder, to))
    },
    run(program, args, input = '') {
      const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: folder,
        env,
        input,
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The path of a file of an installed package. */
export function fileOf(path: string): string {
  return join(root, 'node_modules', path)
}
