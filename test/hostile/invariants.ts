import { rules } from '../../rules/index.ts'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import type { Finding } from '../../src/lint/finding.ts'
import { applyFixes } from '../../src/lint/fix.ts'
import { DocumentError } from '../../src/markdown/limits.ts'
import { builtin, lintText, settingOf } from '../lint-text.ts'

const settings = rules.map((rule) => settingOf(rule))

/** What must hold for every text; throws with a sentence where it does not. */
export function checkInvariants(text: string): void {
  const first = lintOrNull(text)
  if (!first) return
  const { findings, template } = first
  const { length } = createSource('', text).text
  for (const { range, line, column, endLine, endColumn, message } of findings) {
    assert(range.start >= 0 && range.start <= range.end && range.end <= length, `${message}: range outside of the text`)
    assert(line < endLine || (line === endLine && column <= endColumn), `${message}: ends before it starts`)
  }
  assert(namesOf(findings).join('\n') === namesOf(lintOrNull(text)?.findings ?? []).join('\n'), 'another result')
  assert(
    lintText(text, { settings: [] }).findings.every(({ ruleId }) => ruleId === null),
    'findings without rules',
  )
  if (template !== null) {
    const again = lintText(text, { settings, template: builtin(template) })
    assertSame(messagesOf(findings), messagesOf(again.findings), `\`auto\` and \`${template}\` differ`)
  }
  checkLineEndings(text, findings)
  checkFixes(text, findings)
}

function lintOrNull(text: string) {
  try {
    return lintText(text, { settings })
  } catch (error) {
    if (error instanceof DocumentError) return null
    throw error
  }
}

/** Every finding by its place and message, as a report has them. */
function namesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ ruleId, line, column, message }) => `${line}:${column} ${message} [${ruleId}]`)
}

function messagesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ ruleId, message }) => `${message} [${ruleId}]`).sort()
}

function checkLineEndings(text: string, findings: readonly Finding[]): void {
  for (const [name, eol] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    const other = lintOrNull(text.replaceAll('\n', eol))
    assertSame(namesOf(findings), namesOf(other?.findings ?? []), `LF and ${name} differ`)
  }
}

/** A fix removes what it is for, brings nothing new, settles at once, and leaves headings and code as they are. */
function checkFixes(text: string, findings: readonly Finding[]): void {
  const source = createSource('', text)
  const { text: fixed, applied } = applyFixes(source.text, findings)
  if (applied.length === 0) return
  const after = lintOrNull(fixed)
  assert(after !== null, 'a fix makes the document unreadable')
  const known = new Set(messagesOf(findings).map(withoutLines))
  const left = messagesOf(after?.findings ?? []).map(withoutLines)
  assert(
    left.every((message) => known.has(message)),
    `a fix brings: ${left.find((message) => !known.has(message))}`,
  )
  assert((after?.findings.length ?? 0) < findings.length, 'a fix removes nothing')
  const again = applyFixes(fixed, after?.findings ?? [])
  assert(again.applied.length === 0 || again.applied.length < applied.length, 'fixes do not settle')
  const [before, now] = [outlineOf(source.text), outlineOf(fixed)]
  assertSame(before, now, 'a fix changes headings or code')
}

function withoutLines(message: string): string {
  return message.replace(/\blines? \d+/g, 'line')
}

function outlineOf(text: string): string[] {
  const document = readDocument(createSource('', text))
  return [
    ...document.sections.map(({ title, depth }) => `${depth} ${title}`),
    ...document.sections.flatMap(({ fences }) => fences.map(({ value }) => value)),
  ]
}

function assertSame(one: readonly string[], other: readonly string[], what: string): void {
  if (one.join('\n') === other.join('\n')) return
  const missing = one.filter((line) => !other.includes(line))
  const added = other.filter((line) => !one.includes(line))
  throw new Error(`${what}\n- ${missing.join('\n- ')}\n+ ${added.join('\n+ ')}`)
}

function assert(condition: boolean, message: string): void {
  if (!condition) throw new Error(message)
}
