import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFolder, removeFolders } from '../workspace/temporary.ts'
import { type Client, startClient, stopServers } from './client.ts'

afterAll(() => {
  stopServers()
  removeFolders()
})

const path = 'memory-bank/systemPatterns.md'
const filled = readFileSync('fixtures/documents/blueprint-filled.md', 'utf8')
const withFault = '# Notes\n\n**Last Modified:** 2026-02-30\n'

/** Whether the server still finds the fault of a document. */
async function expectAlive(client: Client): Promise<void> {
  const uri = client.open('docs/architecture.md', withFault)
  expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['invalid-date'])
}

describe('a server', () => {
  it.each([
    ['no header', 'Hello\r\n\r\n'],
    ['a header without a length', 'Content-Type: text\r\n\r\n'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n'],
    ['no JSON', 'Content-Length: 5\r\n\r\nhello'],
    ['JSON that is no message', 'Content-Length: 4\r\n\r\nnull'],
    ['a message of another kind', 'Content-Length: 9\r\n\r\n{"a":[1]}'],
  ])('goes on after %s', async (_, text) => {
    const client = await startClient(makeFolder())
    client.write(text)
    await expectAlive(client)
  })

  it('answers requests with wrong parameters by an error, and leaves out such notifications', async () => {
    const client = await startClient(makeFolder())
    for (const method of ['textDocument/hover', 'textDocument/codeAction', 'textDocument/completion']) {
      expect((await client.ask(method, null)).error?.code).toBe(-32603)
      const { error, result } = await client.ask(method, { textDocument: 7 })
      expect([-32603, null, []]).toContainEqual(error?.code ?? result)
    }
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave'])
      client.notify(`textDocument/${method}`, { textDocument: null })
    client.notify('workspace/didChangeWatchedFiles', { changes: 'all' })
    client.notify('workspace/didChangeConfiguration', 5)
    await expectAlive(client)
  })

  it('finds nothing in documents that are not open, and in those without a file', async () => {
    const client = await startClient(makeFolder())
    expect(await client.actions(client.uriOf(path), 0)).toEqual([])
    const textDocument = { uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text: withFault }
    client.notify('textDocument/didOpen', { textDocument })
    expect(await client.actions(textDocument.uri, 2)).toEqual([])
    await expectAlive(client)
  })

  it('answers to a document of ten megabytes', async () => {
    const client = await startClient(makeFolder())
    const uri = client.open(path, filled.repeat(Math.ceil(10_000_000 / filled.length)))
    expect((await client.diagnostics(uri, 1)).length).toBeGreaterThan(0)
    await expectAlive(client)
  }, 120_000)

  it('keeps up with a hundred changes a second', async () => {
    const client = await startClient(makeFolder())
    const uri = client.open(path, filled)
    for (let version = 2; version <= 101; version++) {
      client.change(uri, version, `${filled}\n${'word '.repeat(version)}`)
      await new Promise((done) => setTimeout(done, 10))
    }
    client.change(uri, 102, withFault)
    expect((await client.diagnostics(uri, 102)).map(({ code }) => code)).toEqual(['invalid-date'])
  })

  it('gives up a request that the client cancels, and one about a text that changes meanwhile', async () => {
    const client = await startClient(makeFolder())
    const uri = client.open(path, filled)
    const asked = client.ask('textDocument/documentSymbol', { textDocument: { uri } })
    client.change(uri, 2, withFault)
    const { error, result } = await asked
    // Where the answer was on its way already, it is about the first text.
    expect(error?.code ?? (Array.isArray(result) && result.length > 0 && -32801)).toBe(-32801)
    await expectAlive(client)
  })
})
