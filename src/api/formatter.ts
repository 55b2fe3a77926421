import { rules } from '../../rules/index.ts'
import type { FileResult } from '../lint/finding.ts'
import { formats, isFormat, loadReporter } from '../report/index.ts'
import { quote } from '../rule/sentence.ts'
import { version } from '../rule/version.ts'
import { suggestName } from '../text/nearest.ts'
import type { Formatter, LintFileResult } from './public.ts'

/** What reports know of a result besides its public part. */
export interface Reported {
  readonly result: FileResult
  /** Absolute, forward slashes. */
  readonly cwd: string
  readonly today: string
}

const reported = new WeakMap<LintFileResult, Reported>()

/** Keeps what reports need of a result, for as long as its caller keeps the result. */
export function keepForReports(result: LintFileResult, kept: Reported): void {
  reported.set(result, kept)
}

/** Loads the formatter with a name. */
export async function loadFormatter(name: string): Promise<Formatter> {
  if (!isFormat(name)) {
    throw new TypeError(
      `Unknown format ${quote(name)}; ${suggestName(name, formats, `use one of ${formats.join(', ')}`)}`,
    )
  }
  const report = await loadReporter(name)
  return {
    format(results, { color = false, width, maxFindings } = {}) {
      const all = results.map((result) => {
        const kept = reported.get(result)
        if (!kept) throw new TypeError('`results` must be results of `lintFiles`, not copies of them')
        return kept
      })
      const [first] = all
      const pieces = report(
        all.map(({ result }) => result),
        {
          ...{ rules, version, color, width, maxFindings, cwd: first?.cwd ?? '/', today: first?.today },
          time: new Date().toISOString().slice(0, 19),
        },
      )
      return [...pieces].join('')
    },
  }
}
