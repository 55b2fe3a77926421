import { printable } from '../report/printable.ts'
import type { Stream } from './main.ts'

/** Shorter runs show nothing: a line that flickers tells nobody anything. */
const quietMilliseconds = 500
const betweenMilliseconds = 100

/** A line on a terminal that says how far a long run is: documents done of all, and the current one. */
export function createProgress(
  stream: Stream,
  now: () => number,
): { tell: (done: number, all: number, path: string) => void; end: () => void } {
  const started = now()
  let told = started
  let shown = false
  return {
    tell(done, all, path) {
      const time = now()
      if (time - started < quietMilliseconds || time - told < betweenMilliseconds) return
      told = time
      shown = true
      const line = `${done} of ${all} documents, ${printable(path)}`
      stream.write(`\r\u001b[K${line.slice(0, Math.max(0, (stream.columns ?? 80) - 1))}`)
    },
    end() {
      if (shown) stream.write('\r\u001b[K')
    },
  }
}
