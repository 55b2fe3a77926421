/**
 * Times the language server as an editor uses it: `npm run bench -- --lsp`. Prints a table as Markdown.
 * `BENCH_DOCS=DIR` takes the documents of a folder instead of `fixtures/`, `BENCH_RUNS=N` that many starts,
 * `BENCH_CHANGES=N` that many changes while memory is measured (3,000; the goal is about 10,000), `BENCH_NODE=PATH`
 * another Node.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { createEnvironment } from './bench/race.ts'

/** What the bench needs of its caller. */
export interface ServerBench {
  /** The built command. */
  readonly command: string
  readonly node: string
  readonly runs: number
  /** Texts of documents. */
  readonly sources: readonly string[]
}

interface Bench extends ServerBench {
  /** Where the server keeps compiled code. */
  readonly cache: string
}

interface Session {
  readonly child: ChildProcess
  readonly connection: ProtocolConnection
  /** Opens a document, or changes it at an offset, and waits for its diagnostics. */
  open(path: string, text: string): Promise<void>
  type(path: string, version: number, place: { line: number; character: number }): Promise<void>
}

const size = 20_000
/** Changes that are timed; as many come before, until the server is warm. */
const changes = 150
const fewChanges = 1000
const manyChanges = Number(process.env['BENCH_CHANGES'] ?? 3000)
const path = 'memory-bank/systemPatterns.md'
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** Measures starts, changes and memory; the result is a table. */
export async function benchServer(asked: ServerBench): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lsp-'))
  // Not in the repository, where the server would not use it.
  const cache = mkdtempSync(join(tmpdir(), 'bench-lsp-cache-'))
  const bench = { ...asked, cache }
  try {
    const text = cutText(bench.sources)
    plant(folder, { [path]: text })
    const starts: number[] = []
    for (let run = -1; run < bench.runs; run++) {
      const start = performance.now()
      const session = await startSession(bench, folder)
      await session.open(path, text)
      if (run >= 0) starts.push(performance.now() - start)
      stop(session)
    }
    const times = await timeChanges(await startSession(bench, folder), text)
    const [idle, few, many] = await measureMemory(bench, folder, text)
    return [
      '| | measured | goal |',
      '|---|---|---|',
      `| start to first diagnostics, median of ${bench.runs} | ${quantile(starts, 0.5).toFixed(0)} ms | ≤ 300 ms |`,
      `| change of a ${size / 1000} kB document, p50 of ${changes} | ${quantile(times, 0.5).toFixed(1)} ms | |`,
      `| the same, p95 | ${quantile(times, 0.95).toFixed(1)} ms | ≤ 15 ms |`,
      `| memory, idle with 50 open documents | ${idle} MiB | |`,
      `| memory after ${fewChanges} changes | ${few} MiB | |`,
      `| memory after ${manyChanges} changes | ${many} MiB | ≤ ${Math.round(few * 1.2)} MiB |`,
      '',
    ].join('\n')
  } finally {
    for (const path of [folder, cache]) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Types characters one after the other, as fast as a quick typist. */
async function timeChanges(session: Session, text: string): Promise<number[]> {
  await session.open(path, text)
  const place = placeInside(text)
  const times: number[] = []
  for (let version = 2; version < 2 * changes + 2; version++) {
    const start = performance.now()
    await session.type(path, version, place)
    if (version > changes + 1) times.push(performance.now() - start)
    await wait(40)
  }
  stop(session)
  return times
}

/** Mebibytes: idle with 50 open documents, and after few and many changes of one. */
async function measureMemory(bench: Bench, folder: string, text: string): Promise<[number, number, number]> {
  const many = await startSession(bench, folder)
  for (let index = 0; index < 50; index++)
    await many.open(`notes-${index}/architecture.md`, `${text}\nNote ${index}.\n`)
  await wait(3000)
  const idle = residentSize(many.child)
  stop(many)
  const one = await startSession(bench, folder)
  await one.open(path, text)
  const place = placeInside(text)
  let version = 1
  const change = async (count: number) => {
    // Ten arrive together, as from a paste or a fast typist.
    for (let at = 0; at < count; at += 10) {
      const all = Array.from({ length: 10 }, () => one.type(path, ++version, place))
      await all.at(-1)
    }
    await wait(1000)
    return residentSize(one.child)
  }
  const few = await change(fewChanges)
  const more = await change(manyChanges - fewChanges)
  stop(one)
  return [idle, few, more]
}

async function startSession({ node, command, cache }: Bench, folder: string): Promise<Session> {
  const child = spawn(node, [command, '--lsp'], {
    cwd: folder,
    env: createEnvironment(cache),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
    { error: () => {}, warn: () => {}, info: () => {}, log: () => {} },
  )
  const waiting = new Map<string, () => void>()
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }: PublishDiagnosticsParams) =>
    waiting.get(`${uri} ${version}`)?.(),
  )
  connection.listen()
  const rootUri = pathToFileURL(folder).href
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: {} })
  await connection.sendNotification('initialized', {})
  const shown = (uri: string, version: number) =>
    new Promise<void>((done) => {
      waiting.set(`${uri} ${version}`, () => {
        waiting.delete(`${uri} ${version}`)
        done()
      })
    })
  const uriOf = (name: string) => pathToFileURL(resolve(folder, name)).href
  return {
    child,
    connection,
    async open(name, text) {
      const uri = uriOf(name)
      const done = shown(uri, 1)
      const textDocument = { uri, languageId: 'markdown', version: 1, text }
      await connection.sendNotification('textDocument/didOpen', { textDocument })
      await done
    },
    async type(name, version, place) {
      const uri = uriOf(name)
      const done = shown(uri, version)
      const contentChanges = [{ range: { start: place, end: place }, text: 'x' }]
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
      await done
    },
  }
}

function stop({ child, connection }: Session): void {
  connection.dispose()
  child.stdin?.end()
}

/** Texts one after the other, without their titles, up to the size of a long document. */
function cutText(sources: readonly string[]): string {
  const all = sources.map((text, index) => (index === 0 ? text : text.replace(/^# .*$/m, ''))).join('\n')
  return all.repeat(Math.ceil(size / all.length)).slice(0, size)
}

/** The end of a line in the middle of a text. */
function placeInside(text: string): { line: number; character: number } {
  const lines = text.slice(0, text.indexOf('\n', text.length / 2)).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

/** Writes files into a repository and commits them. */
function plant(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org']
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...identity, 'commit', '-qm', 'x'],
  ])
    execFileSync('git', args, { cwd: folder })
}

/** Mebibytes that a process keeps in memory; 0 where the system does not tell. */
function residentSize({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
