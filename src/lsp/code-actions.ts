import type { Edit, Source } from '../document/source.ts'
import type { Finding } from '../lint/finding.ts'
import { applyFixes } from '../lint/fix.ts'
import type { RuleId } from '../rule/rule-id.ts'
import type { LintedEdit } from '../run/document-linter.ts'
import { printable } from '../text/printable.ts'
import { describeFinding } from './diagnostics.ts'
import type { LintedAnalysis } from './documents.ts'
import { toRange } from './positions.ts'
import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from './protocol.ts'

/** The kind of the action that applies all safe fixes of a document. */
export const fixAllKind = 'source.fixAll.system-patterns-lint'

/** The kind of the action that inserts all missing sections. */
export const insertSectionsKind = 'source.insertMissingSections.system-patterns-lint'

const missingSection: RuleId = 'missing-section'

/** What an action needs to make its edit later, when the user has chosen it. */
export type Deferred =
  | { readonly action: 'fix all'; readonly uri: string; readonly version: number }
  | { readonly action: 'disable'; readonly uri: string; readonly version: number; readonly finding: number }

/** Writes an edit of one document in the form that the client reads. */
export type WriteEdit = (analysis: LintedAnalysis, edits: readonly Edit[]) => WorkspaceEdit

/** What is offered for the findings on the lines of a range, and for the whole document. */
export function listCodeActions(
  analysis: LintedAnalysis,
  range: Range,
  only: readonly string[] | null,
  writeEdit: WriteEdit,
): CodeAction[] {
  const { uri, version, linted } = analysis
  const { source } = linted.document
  const wants = (kind: string) => only === null || only.some((one) => kind === one || kind.startsWith(`${one}.`))
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    const asked = linted.findings.filter((finding) => overlaps(source, finding, range))
    const edit = (one: Edit) => writeEdit(analysis, [one])
    actions.push(...asked.flatMap((finding) => quickFixes(finding, analysis, edit)))
    const disabled = new Set<string>()
    for (const finding of asked) {
      const key = `${finding.ruleId} ${finding.line}`
      if (disabled.has(key)) continue
      disabled.add(key)
      actions.push({
        title: `Disable \`${finding.ruleId}\` for this line`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [describeFinding(finding, uri, linted)],
        data: { action: 'disable', uri, version, finding: linted.findings.indexOf(finding) } satisfies Deferred,
      })
    }
  }
  if (wants(fixAllKind) && linted.findings.some(({ fix }) => fix !== null)) {
    actions.push({
      title: 'Fix all findings of system-patterns-lint that have a safe fix',
      kind: fixAllKind,
      data: { action: 'fix all', uri, version } satisfies Deferred,
    })
  }
  const inserted = wants(insertSectionsKind) ? insertSections(linted) : null
  if (inserted)
    actions.push({
      title: 'Insert all missing sections',
      kind: insertSectionsKind,
      edit: writeEdit(analysis, [inserted]),
    })
  return actions
}

/** The edit that inserts all missing sections that have a place; null for none. */
function insertSections({ document, findings }: LintedEdit): Edit | null {
  const { text } = document.source
  // Beside the insertion there may be the suggestion to rename a heading.
  const insertionOf = ({ suggestions }: Finding) =>
    suggestions.find(({ fix }) => fix.range.start === fix.range.end)?.fix ?? null
  const missing = findings.filter(({ ruleId }) => ruleId === missingSection)
  const fixed = applyFixes(text, missing, insertionOf)
  return fixed.applied.length === 0 ? null : differenceOf(text, fixed.text)
}

function quickFixes(
  finding: Finding,
  { uri, linted }: LintedAnalysis,
  edit: (edit: Edit) => WorkspaceEdit,
): CodeAction[] {
  const about = { kind: CodeActionKind.QuickFix, diagnostics: [describeFinding(finding, uri, linted)] }
  const { fix, suggestions, ruleId } = finding
  const suggested = suggestions.map(({ desc, fix }) => ({ ...about, title: printable(desc), edit: edit(fix) }))
  if (!fix) return suggested
  return [{ ...about, title: `Fix this \`${ruleId}\` finding`, isPreferred: true, edit: edit(fix) }, ...suggested]
}

/** Whether a finding is on one of the lines of a range. */
function overlaps(source: Source, finding: Finding, { start, end }: Range): boolean {
  const own = toRange(source, finding.range)
  return own.start.line <= end.line && start.line <= own.end.line
}

/** The edit of whole lines that makes one text of another. */
export function differenceOf(before: string, after: string): Edit {
  let same = 0
  while (same < before.length && before[same] === after[same]) same++
  const start = before.lastIndexOf('\n', same - 1) + 1
  let tail = 0
  const most = Math.min(before.length, after.length) - same
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const feed = before.indexOf('\n', Math.max(before.length - tail - 1, start))
  const end = feed === -1 ? before.length : feed + 1
  return { range: { start, end }, text: after.slice(start, after.length - (before.length - end)) }
}
