import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles the command, the remark plugins and the function into a folder; nothing is left to resolve at run time. */
export async function bundle(folder: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/bin.ts', index: 'src/index.ts', remark: 'src/remark/index.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    define: { PACKAGE_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
  })
}
