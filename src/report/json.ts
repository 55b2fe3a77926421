import type { FileResult, Results } from '../lint/finding.ts'
import { toLintMessage } from '../lint/message.ts'
import { printable } from '../text/printable.ts'
import { assertEditsFit } from './fixes.ts'
import { absolutePath } from './location.ts'
import type { ReportContext, Reporter } from './report.ts'
import { isError, tally } from './tally.ts'
import { toJson } from './to-json.ts'

/** An array in ESLint's shape, a member a document. */
export const report: Reporter = (results, context) => {
  assertEditsFit(results)
  return toJson(describeFiles(results, context))
}

function* describeFiles(results: Results, context: ReportContext) {
  for (const result of results) yield describeFile(result, context)
}

/** A document as the report has it: plain data. */
export function describeFile(result: FileResult, context: Pick<ReportContext, 'cwd'>) {
  const { path, template, automatic = false, findings, failure, notes } = result
  const fatal = failure === null ? 0 : 1
  const { errors, warnings } = tally([result])
  const fixable = findings.filter((finding) => finding.fix !== null)
  const fixableErrors = fixable.filter(isError).length
  return {
    filePath: path,
    absolutePath: absolutePath(path, context),
    template,
    templateIsAutomatic: automatic,
    messages: [
      ...(failure === null ? [] : [describeFailure(failure)]),
      ...findings.map((finding) => toLintMessage(finding, printable)),
    ],
    errorCount: errors + fatal,
    fatalErrorCount: fatal,
    warningCount: warnings,
    fixableErrorCount: fixableErrors,
    fixableWarningCount: fixable.length - fixableErrors,
    notes: notes.map(printable),
  }
}

function describeFailure(sentence: string) {
  return { ruleId: null, fatal: true, severity: 2, message: printable(sentence), line: 1, column: 1 } as const
}
