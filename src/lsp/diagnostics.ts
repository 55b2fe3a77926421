import type { ConfigError } from '../config/config.ts'
import type { Finding } from '../lint/finding.ts'
import { pageOf } from '../rule/page.ts'
import { version } from '../rule/version.ts'
import type { LintedEdit } from '../run/document-linter.ts'
import { printable } from '../text/printable.ts'
import { toRange } from './positions.ts'
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from './protocol.ts'

const name = 'system-patterns-lint'
/** The protocol's largest number: a position behind a line is its end. */
const longestLine = 2 ** 31 - 1

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated }

/** A finding as editors show it, in the document with this URI. */
export function describeFinding(finding: Finding, uri: string, { document, plan }: LintedEdit): Diagnostic {
  const { ruleId, severity, message, range, related } = finding
  const tag = plan.settings.find(({ rule }) => rule.id === ruleId)?.rule.tag
  return {
    range: toRange(document.source, range),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: ruleId,
    codeDescription: { href: pageOf(ruleId, version) },
    source: name,
    message: printable(message),
    ...(tag && { tags: [tags[tag]] }),
    ...(related && {
      relatedInformation: [
        { location: { uri, range: toRange(document.source, related.range) }, message: printable(related.desc) },
      ],
    }),
  }
}

/** What keeps a document from being linted, on its first line. */
export function describeFailure(sentence: string): Diagnostic {
  return { range: lineRange(0), severity: DiagnosticSeverity.Error, source: name, message: printable(sentence) }
}

/** An error of a configuration in its file. */
export function describeConfigError({ line, column, message }: ConfigError): Diagnostic {
  const place = { line: (line ?? 1) - 1, character: (column ?? 1) - 1 }
  const range = { start: place, end: { line: place.line, character: longestLine } }
  return {
    range: line === null ? lineRange(0) : range,
    severity: DiagnosticSeverity.Error,
    source: name,
    message: printable(message),
  }
}

/** A whole line. */
function lineRange(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: longestLine } }
}
