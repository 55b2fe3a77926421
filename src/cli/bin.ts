import { fstatSync, watch, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { rules } from '../../rules/index.ts'
import { letSignalsEndWork } from '../document/time-limit.ts'
import type { ThreadData } from '../run/lint-thread.ts'
import type { Thread } from '../run/lint-threads.ts'
import { allowOptimizing } from '../run/v8-flags.ts'
import { maxBytes } from '../workspace/files/read.ts'
import { reasonOf } from '../workspace/files/system-error.ts'
import { main } from './main.ts'
import type { Stream } from './ports.ts'
import { isThread, threadArguments } from './thread-argument.ts'

/** Whether a stream of Node's may hold output that is not written when the command ends. */
let mayHoldOutput = false

const port = isThread ? threadsOfNode().parentPort : null
if (port) void lintForMainThread(port)
else start()

function start(): void {
  letSignalsEndWork()
  process.once('SIGINT', stop(130))
  process.once('SIGTERM', stop(143))
  void main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdout: openStream(1),
    stderr: openStream(2),
    async readStdin() {
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of process.stdin) {
        size += chunk.length
        chunks.push(chunk)
        // It may never end, and is refused already.
        if (size > maxBytes) break
      }
      return Buffer.concat(chunks)
    },
    // Read only when it is needed: Node's streams take long to load.
    get ask() {
      return process.stdin.isTTY && process.stdout.isTTY ? ask : undefined
    },
    // As above.
    streams() {
      mayHoldOutput = true
      return { input: process.stdin, output: process.stdout }
    },
    // From source there is no command for a thread to start.
    startThread: typeof __dirname === 'undefined' ? undefined : startThread,
    watch(folder, onChange) {
      const watcher = watch(folder, { recursive: true }, (_, name) => {
        if (name === null || !/(?:^|[\\/])(?:\.git|node_modules)(?:[\\/]|$)/.test(name)) onChange()
      })
      return () => watcher.close()
    },
  }).then((status) => {
    process.exitCode = status
    // Taking apart what a run has built takes a twentieth of the time of one document.
    if (!mayHoldOutput) process.exit()
  })
}

function startThread(workerData: ThreadData): Thread {
  allowOptimizing()
  return new (threadsOfNode().Worker)(join(__dirname, 'cli.cjs'), { argv: [...threadArguments], workerData })
}

async function lintForMainThread(port: MessagePort): Promise<void> {
  const { serveThread } = await import('../run/lint-thread.ts')
  serveThread(rules, threadsOfNode().workerData as ThreadData, port)
}

/** Loaded when the first thread is started. */
function threadsOfNode(): typeof import('node:worker_threads') {
  return process.getBuiltinModule('node:worker_threads')
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

function stop(status: number): () => void {
  return () => {
    void import('../workspace/files/write.ts').then(({ removePending }) => {
      removePending()
      process.exit(status)
    })
  }
}

/**
 * Standard output or standard error. What is no terminal is written without Node's streams, which take longer to load
 * than one document takes to lint.
 */
function openStream(descriptor: 1 | 2): Stream {
  if (!isOpen(descriptor)) return { write: () => failAt(descriptor, 'it is closed'), isTTY: false, columns: undefined }
  // A device that is no terminal may be full, which a stream would say after the end.
  const isTerminal =
    fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(descriptor)
  if (!isTerminal) return { write: (text) => writeAll(descriptor, text), isTTY: false, columns: undefined }
  mayHoldOutput ||= process.platform === 'win32'
  const stream = descriptor === 1 ? process.stdout : process.stderr
  stream.on('error', (error) => endAt(descriptor, error))
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  }
}

function writeAll(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') endAt(descriptor, error as NodeJS.ErrnoException)
      // The pipe is full and not blocking: wait for the reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** A reader that closes the pipe (`| head`) is not an error. */
function endAt(descriptor: 1 | 2, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(process.exitCode ?? 0)
  failAt(descriptor, reasonOf(error))
}

function failAt(descriptor: 1 | 2, reason: string): never {
  const name = descriptor === 1 ? 'standard output' : 'standard error'
  if (descriptor === 1 && isOpen(2)) writeAll(2, `system-patterns-lint: Cannot write ${name}: ${reason}\n`)
  process.exit(2)
}

function isOpen(descriptor: number): boolean {
  try {
    fstatSync(descriptor)
    return true
  } catch {
    return false
  }
}
