import type { Ports } from './ports.ts'

/** Editors write a file in several steps. */
const settleMilliseconds = 100

/** Lints, and lints again after every change below the working directory, until the user ends the command. */
export async function watchAndLint(lint: () => Promise<number>, ports: Ports): Promise<number> {
  const { watch, stdout, stderr, cwd } = ports
  let status = await lint()
  if (!watch) return status
  let timer: NodeJS.Timeout | null = null
  let running = false
  const change = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(async () => {
      // Fixes are changes too: a run under way is followed by one more.
      if (running) return change()
      running = true
      if (stdout.isTTY) stdout.write('\u001b[2J\u001b[3J\u001b[H')
      status = await lint()
      stderr.write('Watching for changes; press Ctrl-C to stop\n')
      running = false
    }, settleMilliseconds)
  }
  const close = watch(cwd, change)
  stderr.write('Watching for changes; press Ctrl-C to stop\n')
  await (ports.ended ?? new Promise<never>(() => {}))
  if (timer) clearTimeout(timer)
  close()
  return status
}
