import { main, type Stream } from './main.ts'

const wrap = (stream: NodeJS.WriteStream): Stream => {
  // A reader that has seen enough (`| head`) is no fault of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true, columns: stream.isTTY ? stream.columns : undefined }
}

const stop = (status: number) => () => {
  void import('../workspace/write.ts').then(({ removePending }) => {
    removePending()
    process.exit(status)
  })
}
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
}).then((status) => {
  process.exitCode = status
})
