import { build, type BuildOptions } from 'esbuild'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles the command, the remark plugins and the function into a folder; nothing is left to resolve at run time. */
export async function bundle(folder: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }
  const options: BuildOptions = {
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
    chunkNames: 'chunks/[name]-[hash]',
    define: { PACKAGE_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
  }
  await build({
    ...options,
    entryPoints: { cli: 'src/cli/bin.ts' },
    // Some dependencies are CommonJS and ask for modules of Node's own.
    banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
  })
  // Apart from the command, whose start is what people wait for: the function needs no Node, and runs in a browser too.
  await build({
    ...options,
    entryPoints: { index: 'src/index.ts', remark: 'src/remark/index.ts' },
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
  })
}
