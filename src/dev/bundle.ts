import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import type { LanguagePack } from '../languages/language-pack.ts'
import { patchBundle } from './patched-packages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Data as text that is parsed: V8 reads JSON faster than code that says the same, and keeps none of it compiled. */
const parsedData: Plugin = {
  name: 'parsed-data',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const data = JSON.parse(readFileSync(path, 'utf8'))
      return { contents: `export default ${parsed(data)}`, loader: 'js' }
    })
    onLoad({ filter: /[\\/]languages[\\/][a-z]{2}\.ts$/ }, async ({ path }) => {
      const exported = Object.entries((await import(path)) as Record<string, LanguagePack>)
      const contents = exported.map(([name, pack]) => `export const ${name} = ${parsed(withoutCompiled(pack))}`)
      return { contents: contents.join('\n'), loader: 'js' }
    })
  },
}

function parsed(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`
}

/** A pack without the lists that only `npm run generate` reads: a run has what was made of them. */
function withoutCompiled({ titles, dates, ...pack }: LanguagePack): object {
  const { concepts: _concepts, ...titleWords } = titles
  const { labels: _labels, ...dateWords } = dates
  return { ...pack, titles: titleWords, dates: dateWords }
}

/** The library of the language server, in its own file: only `--lsp` loads it. */
const protocolApart: Plugin = {
  name: 'protocol-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/protocol\.ts$/ }, () => ({ path: './protocol.cjs', external: true }))
  },
}

/**
 * Escapes what is not ASCII where esbuild leaves it, in regular expressions: V8 reads and keeps ASCII in half the
 * space.
 */
function toAscii(code: string): string {
  if (/\\[^\0-\x7f]/.test(code))
    throw new Error('A letter that is not ASCII follows a backslash, and cannot be escaped')
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * Bundles the command, the language server, the remark plugins and the function into a folder; nothing is left to
 * resolve at run time. Gives the paths of the modules that went in.
 */
export async function bundle(folder: string): Promise<ReadonlySet<string>> {
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
    metafile: true,
    logLevel: 'warning',
  }
  // One file each that needs no module loader; of the command, what V8 made of it can be kept, and what a run does not
  // need is not evaluated.
  const script: BuildOptions = {
    ...options,
    outExtension: { '.js': '.cjs' },
    splitting: false,
    format: 'cjs',
    minifyIdentifiers: true,
  }
  const command = {
    ...script,
    entryPoints: { command: 'src/cli/bin.ts' },
    charset: 'ascii' as const,
    plugins: [parsedData, protocolApart, patchBundle()],
    write: false as const,
  }
  // What is kept between runs is kept for this very code: what it says is hashed before it says its own hash.
  const {
    outputFiles: [draft],
  } = await build(command)
  const hash = createHash('sha256')
    .update(draft?.contents ?? '')
    .digest('hex')
    .slice(0, 16)
  const one = await build({
    ...command,
    define: { ...options.define, PACKAGE_BUILD: JSON.stringify(`${version}-${hash}`) },
  })
  await build({ ...script, entryPoints: { cli: 'src/cli/launch.ts' }, define: { COMMAND_HASH: JSON.stringify(hash) } })
  const protocol = await build({ ...script, entryPoints: { protocol: 'src/lsp/protocol.ts' } })
  writeFileSync(join(folder, 'command.cjs'), toAscii(one.outputFiles[0]?.text ?? ''))
  // Apart from the command, whose start is what people wait for: the function needs no Node, and runs in a browser too.
  const other = await build({
    ...options,
    entryPoints: { index: 'src/index.ts', remark: 'src/remark/index.ts' },
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    plugins: [patchBundle()],
  })
  return new Set([one, protocol, other].flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})))
}
