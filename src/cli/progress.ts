import { printable } from '../text/printable.ts'
import type { Stream } from './ports.ts'

/** A shorter run shows nothing: a line that flickers is of no use. */
const firstMilliseconds = 500
const betweenMilliseconds = 100

/** A line on a terminal that shows the progress of a long run: documents done of all, and the current one. */
export function createProgress(
  stream: Stream,
  now: () => number,
): { update: (done: number, all: number, path: string) => void; end: () => void } {
  const started = now()
  let last = started
  let shown = false
  return {
    update(done, all, path) {
      const time = now()
      if (time - started < firstMilliseconds || time - last < betweenMilliseconds) return
      last = time
      shown = true
      const line = `${done} of ${all} documents, ${printable(path)}`
      stream.write(`\r\u001b[K${line.slice(0, Math.max(0, (stream.columns ?? 80) - 1))}`)
    },
    end() {
      if (shown) stream.write('\r\u001b[K')
    },
  }
}
