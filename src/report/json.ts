import type { FileResult, Finding } from '../lint/finding.ts'
import type { Edit } from '../rule/rule.ts'
import { assertEditsFit } from './fixes.ts'
import { absolutePath } from './location.ts'
import { printable, toJson } from './printable.ts'
import type { ReportContext, Reporter } from './report.ts'
import { isError, tally } from './tally.ts'

/** An array in ESLint's shape, a member a document. */
export const report: Reporter = (results, context) => {
  assertEditsFit(results)
  return toJson(results.map((result) => describeFile(result, context)))
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
    messages: [...(failure === null ? [] : [describeFailure(failure)]), ...findings.map(describeFinding)],
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

function describeFinding(finding: Finding) {
  const { ruleId, message, line, column, endLine, endColumn, fix, suggestions, detector } = finding
  return {
    ruleId,
    severity: isError(finding) ? (2 as const) : (1 as const),
    message: printable(message),
    line,
    column,
    endLine,
    endColumn,
    ...(fix && { fix: describeEdit(fix) }),
    ...(suggestions.length > 0 && {
      suggestions: suggestions.map(({ desc, fix }) => ({ desc: printable(desc), fix: describeEdit(fix) })),
    }),
    ...(detector !== null && { detector }),
  }
}

function describeEdit({ range, text }: Edit) {
  return { range: [range.start, range.end] as const, text }
}
