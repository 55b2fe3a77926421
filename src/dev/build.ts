/** Builds the package: `npm run build`. The command and the remark plugin are bundled, types are left to `tsc`. */
import { build } from 'esbuild'
import { rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: { cli: 'src/cli/bin.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  charset: 'utf8',
  // Some dependencies are CommonJS and ask for modules of Node's own.
  banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
  chunkNames: 'chunks/[name]-[hash]',
  define: { PACKAGE_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
})
