/** Writes the extension as a `.vsix` file: `npm run vsix`. It takes the command as `npm run build` left it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { zipSync } from 'fflate'
import { writeNotices } from '../../src/dev/notices.ts'
import { element, escapeXml, xmlDocument } from '../../src/report/xml.ts'

interface Manifest {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly version: string
  readonly publisher: string
  readonly categories: readonly string[]
  readonly engines: { readonly vscode: string }
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const server = ['cli.cjs', 'command.cjs', 'protocol.cjs', 'THIRD-PARTY-NOTICES.txt']

/** Packs the extension into a folder, the same files always as the same bytes. Gives the path of the package. */
export async function packExtension(folder: string): Promise<string> {
  const read = (path: string) => readFileSync(join(root, path))
  const manifest = read('editors/vscode/package.json')
  const described = JSON.parse(manifest.toString()) as Manifest
  const { code, notices } = await bundleClient()
  const utf8 = new TextEncoder()
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': utf8.encode(describeTypes()),
    'extension.vsixmanifest': utf8.encode(describePackage(described)),
    'extension/package.json': manifest,
    'extension/README.md': read('editors/vscode/README.md'),
    'extension/CHANGELOG.md': read('CHANGELOG.md'),
    'extension/LICENSE.txt': read('LICENSE'),
    'extension/THIRD-PARTY-NOTICES.txt': utf8.encode(notices),
    'extension/extension.cjs': code,
  }
  const data = readdirSync(join(root, 'dist/data')).map((name) => `data/${name}`)
  for (const name of [...server, ...data]) files[`extension/server/${name}`] = read(`dist/${name}`)
  const path = join(folder, `${described.name}-${described.version}.vsix`)
  writeFileSync(path, zipSync(files, { level: 9, mtime: new Date(2000, 0, 1) }))
  return path
}

async function bundleClient(): Promise<{ readonly code: Uint8Array; readonly notices: string }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['editors/vscode/src/extension.ts'],
    outfile: 'extension.cjs',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
    external: ['vscode'],
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
  return { code: outputFiles[0]?.contents ?? new Uint8Array(), notices: writeNotices(Object.keys(metafile.inputs)) }
}

/** The types of the files by their extensions: ECMA-376-2, section 10.1.2. */
function describeTypes(): string {
  const types = { cjs: 'application/javascript', json: 'application/json', md: 'text/markdown', txt: 'text/plain' }
  const listed = Object.entries({ ...types, vsixmanifest: 'text/xml' }).map(([Extension, ContentType]) =>
    element('Default', { Extension, ContentType }),
  )
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types'
  return [...xmlDocument('Types', { xmlns }, listed)].join('')
}

function describePackage({ name, version, publisher, ...shown }: Manifest): string {
  const text = (tag: string, value: string) => `<${tag}>${escapeXml(value)}</${tag}>`
  const engine = { Id: 'Microsoft.VisualStudio.Code.Engine', Value: shown.engines.vscode }
  const metadata = [
    element('Identity', { Language: 'en-US', Id: name, Version: version, Publisher: publisher }),
    text('DisplayName', shown.displayName),
    text('Description', shown.description),
    text('Categories', shown.categories.join(',')),
    element('Properties', {}, [element('Property', engine)]),
  ]
  const assets = {
    'Code.Manifest': 'package.json',
    'Services.Content.Details': 'README.md',
    'Services.Content.Changelog': 'CHANGELOG.md',
    'Services.Content.License': 'LICENSE.txt',
  }
  const listed = Object.entries(assets).map(([type, path]) =>
    element('Asset', { Type: `Microsoft.VisualStudio.${type}`, Path: `extension/${path}`, Addressable: 'true' }),
  )
  const xmlns = 'http://schemas.microsoft.com/developer/vsx-schema/2011'
  const content = [
    element('Metadata', {}, metadata),
    element('Installation', {}, [element('InstallationTarget', { Id: 'Microsoft.VisualStudio.Code' })]),
    element('Dependencies', {}),
    element('Assets', {}, listed),
  ]
  return [...xmlDocument('PackageManifest', { Version: '2.0.0', xmlns }, content)].join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await packExtension(process.cwd()))
