import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the types of the two entries are, below the folder they are written to. */
export const entries = ['src/index.d.ts', 'src/remark/index.d.ts'] as const

/** Writes the types that users can reach into a folder, and no others: what they cannot name may change. */
export function declareTypes(folder: string): void {
  const all = mkdtempSync(join(tmpdir(), 'types-'))
  try {
    const tsc = fileURLToPath(import.meta.resolve('typescript/package.json')).replace(/package\.json$/, 'bin/tsc')
    execFileSync(process.execPath, [tsc, '-p', 'src/dev/types.tsconfig.json', '--outDir', all], {
      cwd: root,
      stdio: 'inherit',
    })
    const waiting: string[] = [...entries]
    const done = new Set<string>()
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (done.has(path)) continue
      done.add(path)
      const text = readFileSync(join(all, path), 'utf8').replace(
        /(from ')(\.[^']+)\.ts'/g,
        (_, from: string, name: string) => {
          waiting.push(join(dirname(path ?? ''), `${name}.d.ts`))
          return `${from}${name}.js'`
        },
      )
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  } finally {
    rmSync(all, { recursive: true, force: true })
  }
}
