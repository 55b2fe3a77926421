import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { CompletionItem, DocumentSymbol, Hover, Location, SymbolInformation } from '../../src/lsp/protocol.ts'
import { makeFolder, removeFolders } from '../workspace/temporary.ts'
import { applyEdit, type Client, type ClientOptions, startClient, stopServers } from './client.ts'

afterAll(() => {
  stopServers()
  removeFolders()
})

const path = 'memory-bank/systemPatterns.md'
const template =
  '# Title\n\n## Overview\n\n[What it is]\n\n## Data Flow\n\n[How data moves]\n\n## Decisions\n\n### [Decision]\n'
const text = '# Notes\n\n## Overview\n\nA tide table service.\n\n## Decisions\n\n### Use files\n\nThey are enough.\n\n'
const capabilities = {
  textDocument: { hover: { contentFormat: ['markdown'] }, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
}

/** A client in a folder whose documents are checked against `own.md`. */
async function startWithTemplate(options: ClientOptions = {}): Promise<Client & { readonly folder: string }> {
  const folder = makeFolder()
  writeFileSync(join(folder, 'own.md'), template)
  writeFileSync(join(folder, '.system-patterns-lintrc.json'), '{"template": "./own.md"}')
  return Object.assign(await startClient(folder, { capabilities, ...options }), { folder })
}

/** Asks about the place after a text. */
async function askAfter(client: Client, method: string, content: string, marked: string): Promise<unknown> {
  const textDocument = { uri: client.open(path, content) }
  const before = content.slice(0, content.indexOf(marked) + marked.length).split('\n')
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  return client.request(`textDocument/${method}`, { textDocument, position })
}

describe('hover', () => {
  const ask = async (content: string, marked: string, options?: ClientOptions) => {
    const hover = (await askAfter(await startWithTemplate(options), 'hover', content, marked)) as Hover | null
    return hover?.contents ?? null
  }

  it('explains the rule of a finding', async () => {
    const contents = await ask(`${text}TODO: describe the tides.\n`, 'TODO')
    expect(contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('**leftover-placeholder**: Flags'),
    })
    expect(contents).toMatchObject({
      value: expect.stringMatching(/How to fix it:.*\n\n\[Page of the rule\]\(https:/s),
    })
  })

  it('explains the rule that a directive names', async () => {
    const directive = '<!-- system-patterns-lint-disable-next-line stale-toc, stale-date -->'
    expect(await ask(`${text}${directive}\nText.\n`, 'stale-d')).toMatchObject({
      value: expect.stringMatching(/^\*\*stale-date\*\*/),
    })
  })

  it('is plain text for a client that reads no Markdown, and nothing beside findings', async () => {
    expect(await ask(`${text}TODO: describe the tides.\n`, 'TODO', { capabilities: {} })).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^leftover-placeholder: Flags .*\n\nPage of the rule: https:/s),
    })
    expect(await ask(text, 'They are')).toBeNull()
  })
})

describe('completion', () => {
  const ask = async (content: string, marked: string) => {
    const client = await startWithTemplate()
    const items = (await askAfter(client, 'completion', content, marked)) as CompletionItem[]
    return { client, items, labels: items.map(({ label }) => label) }
  }

  it('offers the missing sections where a section ends, with what the template asks for', async () => {
    const content = text.replace('service.\n', 'service.\n\n##')
    const { client, items, labels } = await ask(content, 'service.\n\n##')
    expect(labels).toEqual(['## Data Flow'])
    const [item] = items
    const edit = item?.textEdit && 'range' in item.textEdit ? item.textEdit : null
    const uri = client.uriOf(path)
    const after = applyEdit(content, uri, { changes: { [uri]: edit ? [edit] : [] } })
    expect(after).toBe(content.replace('\n##\n', '\n## Data Flow\n\n[How data moves]\n'))
  })

  it('offers none in the middle of a section, and none where nothing is missing', async () => {
    expect((await ask(text.replace('A tide', '\nA tide'), '## Overview\n')).labels).toEqual([])
    expect((await ask(`${text}## Data Flow\n\nFrom gauge to table.\n\n`, 'table.\n\n')).labels).toEqual([])
  })

  it('offers directives in a comment', async () => {
    const { labels } = await ask(`${text}<!-- system-patterns-lint-dis -->\n`, 'lint-dis')
    expect(labels).toContain('system-patterns-lint-disable-next-line')
    expect(labels).not.toContain('stale-toc')
  })

  it('offers rules in a directive, those that it does not name yet', async () => {
    const { labels } = await ask(`${text}<!-- system-patterns-lint-disable-line stale-toc, st -->\n`, ', st')
    expect(labels).toContain('stale-date')
    expect(labels).not.toContain('stale-toc')
    expect(labels).not.toContain('system-patterns-lint-enable')
  })
})

describe('symbols', () => {
  const ask = async (options?: ClientOptions) => {
    const client = await startWithTemplate(options)
    return client.request('textDocument/documentSymbol', { textDocument: { uri: client.open(path, text) } })
  }

  it('are the sections as a tree, with those that are missing', async () => {
    const [title] = (await ask()) as DocumentSymbol[]
    const children = title?.children ?? []
    expect(children.map(({ name }) => name)).toEqual(['Overview', 'Data Flow (missing)', 'Decisions'])
    expect(children[1]?.range.start.line).toBe(4)
    expect(children[2]?.children?.map(({ name }) => name)).toEqual(['Use files'])
  })

  it('are a list for a client that reads no tree', async () => {
    const symbols = (await ask({ capabilities: {} })) as SymbolInformation[]
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toContainEqual(['Use files', 'Decisions'])
  })
})

describe('definition', () => {
  it('leads from a section to its line in the template', async () => {
    const client = await startWithTemplate()
    const place = (await askAfter(client, 'definition', text, '## Deci')) as Location
    expect(fileURLToPath(place.uri)).toBe(join(client.folder, 'own.md'))
    expect(template.split('\n')[place.range.start.line]).toBe('## Decisions')
  })

  it('leads to a copy of a built-in template', async () => {
    const client = await startClient(makeFolder(), { env: { XDG_CACHE_HOME: makeFolder() } })
    const content = `<!-- template: tracked -->\n${text.replace('Overview', 'Architectural Overview')}`
    const place = (await askAfter(client, 'definition', content, '## Archi')) as Location
    const lines = readFileSync(fileURLToPath(place.uri), 'utf8').split('\n')
    expect(lines[place.range.start.line]).toBe('## Architectural Overview')
  })

  it('is nothing outside of headings', async () => {
    expect(await askAfter(await startWithTemplate(), 'definition', text, 'A tide')).toBeNull()
  })
})

describe('settings', () => {
  it('name the template, from the start and from the configuration of the editor', async () => {
    const folder = makeFolder()
    const first = await startClient(folder, { initializationOptions: { template: 'c4' } })
    const messages = (await first.diagnostics(first.open(path, text))).map(({ code }) => code)
    expect(messages).toContain('missing-section')
    const settings: { template: string } = { template: 'cline' }
    const second = await startClient(folder, {
      capabilities: { workspace: { configuration: true } },
      answers: { 'workspace/configuration': () => [settings] },
    })
    const uri = second.open(path, text)
    settings.template = 'no-such'
    second.notify('workspace/didChangeConfiguration', { settings: null })
    for (;;) {
      const [found] = await second.diagnostics(uri)
      if (found === undefined || found.code !== undefined) continue
      expect(found.message).toMatch(/^Unknown template `no-such`/)
      break
    }
  })

  it('leave a document alone until it is saved', async () => {
    const client = await startWithTemplate({ initializationOptions: { run: 'onSave' } })
    const uri = client.open(path, text)
    expect((await client.diagnostics(uri, 1)).map(({ code }) => code)).toEqual(['missing-section'])
    const whole = `${text}## Data Flow\n\nFrom gauge to table.\n`
    client.change(uri, 2, `${whole}\n[Name of the owner]\n`)
    expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).not.toEqual([])
    client.change(uri, 3, whole)
    client.notify('textDocument/didSave', { textDocument: { uri } })
    expect(await client.diagnostics(uri)).toEqual([])
  })
})

describe('an extension', () => {
  it('receives the template and the findings of each document on request', async () => {
    const client = await startWithTemplate({ initializationOptions: { status: true } })
    const uri = client.open(path, text)
    const { params } = await client.next(({ method }) => method === 'systemPatternsLint/status')
    expect(params).toEqual({
      ...{ uri, version: 1, isDocument: true, template: 'own.md', automatic: false, errors: 1, warnings: 0 },
      notes: [expect.stringContaining('No git repository')],
    })
  })

  it('receives the names of the templates', async () => {
    const client = await startWithTemplate()
    const names = await client.request('systemPatternsLint/templates', { uri: client.uriOf(path) })
    expect(names).toEqual(['tracked', 'memory-bank', 'blueprint', 'architecture', 'c4', 'cline'])
  })

  it('inserts all missing sections with one action', async () => {
    const client = await startWithTemplate()
    const uri = client.open(path, '# Notes\n\n## Overview\n\nA tide table service.\n')
    const [action] = await client.actions(uri, 0, ['source.insertMissingSections'])
    client.change(uri, 2, applyEdit('# Notes\n\n## Overview\n\nA tide table service.\n', uri, action?.edit))
    await client.diagnostics(uri, 1)
    expect((await client.diagnostics(uri, 2)).map(({ code }) => code)).not.toContain('missing-section')
  })
})
