import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { packExtension } from '../../editors/vscode/pack.ts'
import { declareTemplate } from '../../editors/vscode/src/declare-template.ts'
import { findServer } from '../../editors/vscode/src/find-server.ts'
import { fixAllKind, insertSectionsKind } from '../../src/lsp/code-actions.ts'
import { execute } from '../integrations/programs.ts'
import { command, createFolder, faulty, readRecipe, root, writeFiles } from '../integrations/throwaway.ts'

interface Pattern extends Readonly<Record<string, string | number>> {
  readonly regexp: string
}

interface Manifest {
  readonly version: string
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[]
    readonly menus: { readonly commandPalette: readonly { readonly command: string }[] }
    readonly problemMatchers: readonly { readonly name: string; readonly pattern: Pattern }[]
  }
}

const manifest = JSON.parse(readFileSync(join(root, 'editors/vscode/package.json'), 'utf8')) as Manifest

describe('the package of the extension', () => {
  let files: Record<string, Uint8Array>
  beforeAll(async () => {
    files = unzipSync(readFileSync(await packExtension(createFolder())))
  })

  it('holds the client, the server and nothing of the project beside them', () => {
    const data = readdirSync(join(root, 'dist/data')).map((name) => `extension/server/data/${name}`)
    expect(data).not.toEqual([])
    expect(Object.keys(files).toSorted()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/CHANGELOG.md',
      'extension/LICENSE.txt',
      'extension/README.md',
      'extension/THIRD-PARTY-NOTICES.txt',
      'extension/extension.cjs',
      'extension/package.json',
      'extension/server/THIRD-PARTY-NOTICES.txt',
      'extension/server/cli.cjs',
      'extension/server/command.cjs',
      ...data,
      'extension/server/protocol.cjs',
    ])
  })

  it('has the same bytes each time', async () => {
    const [one, other] = await Promise.all([packExtension(createFolder()), packExtension(createFolder())])
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
  })

  it('has the version of the command', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
    expect(manifest.version).toBe(version)
    expect(Buffer.from(files['extension.vsixmanifest'] ?? []).toString()).toContain(` Version="${version}" `)
  })

  it('has a server that runs where it is unpacked', async () => {
    const folder = createFolder()
    for (const [path, bytes] of Object.entries(files))
      if (path.startsWith('extension/server/')) writeFiles(folder, { [path]: Buffer.from(bytes).toString() })
    const cli = join(folder, 'extension/server/cli.cjs')
    const run = (flag: string) => execute(process.execPath, [cli, flag], { cwd: folder })
    expect(await run('--version')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
    // The client is gone before it says `shutdown`.
    expect(await run('--lsp')).toEqual({ status: 1, stdout: '', stderr: '' })
  })

  it('loads the client, which asks for nothing but the editor and what Node has', () => {
    const client = Buffer.from(files['extension/extension.cjs'] ?? []).toString()
    const asked = new Set([...client.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name))
    const builtin = execFileSync(process.execPath, ['-p', 'require("module").builtinModules.join()'], {
      encoding: 'utf8',
    })
    const known = new Set([...builtin.trim().split(','), 'vscode'])
    expect([...asked].filter((name) => !known.has(name.replace(/^node:/, '')))).toEqual([])
    expect(asked).toContain('vscode')
  })

  it('offers each of its commands in a Markdown editor', () => {
    const { commands, menus } = manifest.contributes
    expect(menus.commandPalette.map((one) => one.command)).toEqual(commands.map((one) => one.command))
  })
})

describe('the problem matcher', () => {
  it('finds file, place, severity, message and rule in the output of the task', async () => {
    const {
      tasks: [task],
    } = JSON.parse(readRecipe('editors/vscode/tasks.json')) as {
      tasks: { args: string[]; problemMatcher: string }[]
    }
    const document = 'memory-bank/systemPatterns.md'
    const cwd = createFolder({ [document]: `# System Patterns\n\n${faulty.text}\n\n## Architecture\n\nText.\n` })
    const flags = task?.args.slice(task.args.indexOf('system-patterns-lint') + 1) ?? []
    const { status, stdout } = await execute(process.execPath, [command, ...flags], { cwd })
    expect(status).toBe(1)
    const matcher = manifest.contributes.problemMatchers.find(({ name }) => `$${name}` === task?.problemMatcher)
    const pattern = matcher?.pattern
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => {
        const groups = new RegExp(pattern?.regexp ?? '').exec(line)
        return ['file', 'line', 'column', 'severity', 'message', 'code'].map((key) => groups?.[Number(pattern?.[key])])
      })
    const message: unknown = expect.stringContaining(`${faulty.fault}\` is not a calendar date`)
    expect(found).toEqual([[document, '3', String(faulty.units), 'error', message, faulty.ruleId]])
  })
})

describe('the settings for fixes on save', () => {
  it('name actions of the server', () => {
    const settings = JSON.parse(readRecipe('editors/vscode/settings.json')) as Record<string, Record<string, string>>
    const kinds = Object.keys(settings['editor.codeActionsOnSave'] ?? {})
    expect(kinds).toEqual([fixAllKind])
    const source = readFileSync(join(root, 'editors/vscode/src/commands.ts'), 'utf8')
    expect(source).toContain(`'${fixAllKind}'`)
    expect(source).toContain(`'${insertSectionsKind}'`)
  })
})

describe('the server that is run', () => {
  const own = 'node_modules/system-patterns-lint/dist/cli.cjs'
  const request = { setting: '', isTrusted: true, folders: [], bundled: '/extension/server/cli.cjs', node: '/bin/node' }
  const bundled = { command: '/bin/node', args: ['/extension/server/cli.cjs', '--lsp'] }

  it('is that of the extension where the workspace has none', () => {
    expect(findServer({ ...request, folders: [createFolder()] })).toEqual(bundled)
    expect(findServer(request)).toEqual(bundled)
  })

  it('is that of the workspace, which its other tools run too', () => {
    const folders = [createFolder(), createFolder({ [own]: '' })]
    const args = [join(folders[1] ?? '', own), '--lsp']
    expect(findServer({ ...request, folders })).toEqual({ command: '/bin/node', args })
  })

  it('is the one of the setting, relative to the first folder', () => {
    const folder = createFolder({ [own]: '' })
    const find = (setting: string) => findServer({ ...request, setting, folders: [folder] })
    expect(find('tools/lint.cjs')).toEqual({ command: '/bin/node', args: [join(folder, 'tools/lint.cjs'), '--lsp'] })
    const command = join(dirname(folder), 'lint')
    expect(find(command)).toEqual({ command, args: ['--lsp'] })
  })

  it('is never one of an untrusted workspace, and asks no git there', () => {
    const folder = createFolder({ [own]: '' })
    for (const setting of ['', own, join(folder, own)])
      expect(findServer({ ...request, setting, isTrusted: false, folders: [folder] })).toEqual({
        command: '/bin/node',
        args: ['/extension/server/cli.cjs', '--lsp', '--no-git'],
      })
  })
})

describe('declaring a template', () => {
  const declare = (text: string) => {
    const { start, end, text: inserted } = declareTemplate(text, 'c4')
    return text.slice(0, start) + inserted + text.slice(end)
  }

  it.each([
    ['above a document that has none', '# Notes\n', '<!-- template: c4 -->\n\n# Notes\n'],
    ['in an empty document', '', '<!-- template: c4 -->\n\n'],
    ['with its line endings', '# Notes\r\n', '<!-- template: c4 -->\r\n\r\n# Notes\r\n'],
    ['behind a byte-order mark', '\uFEFF# Notes\n', '\uFEFF<!-- template: c4 -->\n\n# Notes\n'],
    [
      'behind front matter, which it overrides',
      '---\ntemplate: cline\n---\n# Notes\n',
      '---\ntemplate: cline\n---\n<!-- template: c4 -->\n\n# Notes\n',
    ],
    ['above a line that closes no front matter', '---\ntext\n', '<!-- template: c4 -->\n\n---\ntext\n'],
    ['in the place of the former one', '# Notes\n\n<!--template: docs/a.md -->\n', '# Notes\n\n<!--template: c4 -->\n'],
    [
      'above a fence that shows one',
      '# Notes\n\n```html\n<!-- template: cline -->\n```\n',
      '<!-- template: c4 -->\n\n# Notes\n\n```html\n<!-- template: cline -->\n```\n',
    ],
  ])('writes the comment %s', (_, before, after) => {
    expect(declare(before)).toBe(after)
  })
})
