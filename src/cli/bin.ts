import type { Orders } from '../run/worker.ts'
import { main, type Stream } from './main.ts'

/** By this a worker thread knows what it is; the command itself may be given a path of the same name. */
const workerArgument = 'as-a-worker'

if (process.argv[2] === workerArgument && !process.getBuiltinModule('node:worker_threads').isMainThread) void work()
else command()

async function work(): Promise<void> {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads')
  const [{ serve }, { rules }] = await Promise.all([import('../run/worker.ts'), import('../../rules/index.ts')])
  if (parentPort) serve(parentPort, rules, workerData as Orders)
}

function command(): void {
  process.once('SIGINT', stop(130))
  process.once('SIGTERM', stop(143))
  void main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdout: wrap(process.stdout),
    stderr: wrap(process.stderr),
    async readStdin() {
      const chunks: Uint8Array[] = []
      for await (const chunk of process.stdin) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    worker: { file: __filename, argv: [workerArgument] },
  }).then((status) => {
    process.exitCode = status
  })
}

function stop(status: number): () => void {
  return () => {
    void import('../workspace/write.ts').then(({ removePending }) => {
      removePending()
      process.exit(status)
    })
  }
}

function wrap(stream: NodeJS.WriteStream): Stream {
  // A reader that has seen enough (`| head`) is no fault of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true, columns: stream.isTTY ? stream.columns : undefined }
}
