import { shorten } from '../config/load.ts'
import { version } from '../rule/version.ts'
import type { RunRequest, RunResult } from '../run/run.ts'
import { printable } from '../text/printable.ts'
import type { Stream } from './ports.ts'

/** The messages of `--debug`: files, configuration, template and why it was chosen, times, the detector of findings. */
export function createDebug(stream: Stream, cwd: string, now: () => number) {
  const start = now()
  let last = start
  const write = (line: string) => stream.write(`debug: ${printable(line)}\n`)
  const onResult: NonNullable<RunRequest['onResult']> = ({ path, config }, result) => {
    const time = now()
    const file = config.chain ? shorten(config.chain.file, cwd) : 'none'
    const how = result.automatic ? 'best match of its headings' : 'declared'
    const template = result.template === null ? 'none matched' : `${result.template} (${how})`
    write(`${path}: configuration ${file}, template ${template}, ${Math.round(time - last)} ms`)
    for (const { ruleId, line, detector } of result.findings) {
      if (detector !== null) write(`${path}:${line}: ${ruleId} found by ${detector}`)
    }
    last = time
  }
  return {
    start: () => write(`version ${version}, Node.js ${process.version}, working directory ${cwd}`),
    onResult,
    end: ({ results, cacheHits, today }: RunResult) => {
      write(`${results.length} documents, ${cacheHits} from the cache, ${Math.round(now() - start)} ms, today ${today}`)
    },
  }
}
