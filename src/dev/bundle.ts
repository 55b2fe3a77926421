import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { languages } from '../languages/index.ts'
import type { LanguagePack } from '../languages/language-pack.ts'
import { patchBundle } from './patched-packages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Moves data out of the code, to files beside it: in the code every run would read all of it, and V8 would keep it once
 * more with the compiled code.
 */
function dataApart(files: Map<string, string>): Plugin {
  const apart = (name: string, data: unknown) => {
    files.set(`${name}.json`, toAscii(JSON.stringify(data)))
    return `JSON.parse(readFileSync(__dirname + '/data/${name}.json', 'latin1'))`
  }
  const readsFiles = "import { readFileSync } from 'node:fs'"
  return {
    name: 'data-apart',
    setup({ onLoad }) {
      onLoad({ filter: /\.json$/ }, ({ path }) => {
        const text = apart(basename(path, '.json').replace('.generated', ''), JSON.parse(readFileSync(path, 'utf8')))
        return { contents: `${readsFiles}\nexport default ${text}`, loader: 'js' }
      })
      onLoad({ filter: /[\\/]languages[\\/]index\.ts$/ }, () => {
        const text = apart('languages', languages.map(withoutCompiled))
        return { contents: `${readsFiles}\nexport const languages = ${text}`, loader: 'js' }
      })
    },
  }
}

/** A pack without the lists that only `npm run generate` reads: a run has what was made of them. */
function withoutCompiled({ titles, dates, ...pack }: LanguagePack): object {
  const { concepts: _concepts, ...titleWords } = titles
  const { labels: _labels, ...dateWords } = dates
  return { ...pack, titles: titleWords, dates: dateWords }
}

/** Writes code as the function that Node makes of a module: what runs it need not copy all of it to make one. */
function writeFunction(path: string, code: string): void {
  writeFileSync(path, `(function(exports,require,module,__filename,__dirname){${toAscii(code)}})`)
}

function hashOf(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16)
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
  const data = new Map<string, string>()
  const command = {
    ...script,
    entryPoints: { command: 'src/cli/bin.ts' },
    charset: 'ascii' as const,
    plugins: [dataApart(data), protocolApart, patchBundle()],
    write: false as const,
  }
  // What is kept between runs is kept for this very code: what it says is hashed before it says its own hash.
  const {
    outputFiles: [draft],
  } = await build(command)
  const hash = hashOf(draft?.text ?? '', JSON.stringify([...data].sort()))
  const one = await build({
    ...command,
    define: { ...options.define, PACKAGE_BUILD: JSON.stringify(`${version}-${hash}`) },
  })
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFunction(join(folder, 'command.cjs'), one.outputFiles[0]?.text ?? '')
  const protocol = await build({ ...script, entryPoints: { protocol: 'src/lsp/protocol.ts' }, write: false })
  const protocolText = protocol.outputFiles[0]?.text ?? ''
  writeFunction(join(folder, 'protocol.cjs'), protocolText)
  const hashes = { COMMAND_HASH: JSON.stringify(hash), PROTOCOL_HASH: JSON.stringify(hashOf(protocolText)) }
  await build({ ...script, entryPoints: { cli: 'src/cli/launch.ts' }, define: hashes })
  for (const [name, text] of data) writeFileSync(join(folder, 'data', name), text)
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
