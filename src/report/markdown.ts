import type { FileResult, Finding, Results } from '../lint/finding.ts'
import { count } from '../rule/sentence.ts'
import { printable } from '../text/printable.ts'
import { repositoryPath, uriOf } from './location.ts'
import type { Reporter } from './report.ts'
import { listCounts, severityName, tally } from './tally.ts'

// GitHub takes 65,536 characters a comment; the table may have half of what is left after the closing words.
const LIMIT = 65_000
const TABLE_LIMIT = 32_000
const SENTENCE_LIMIT = 1_000

/** For a job summary or a comment: a table of documents, then their findings; under 65,536 characters. */
export const report: Reporter = (results, context) => {
  const files: Iterable<FileResult> = {
    *[Symbol.iterator]() {
      for (const result of results) if (hasRow(result)) yield { ...result, path: repositoryPath(result.path, context) }
    },
  }
  const headline = `### system-patterns-lint: ${summarise(results)}\n`
  const table = writeTable(files, TABLE_LIMIT)
  const details = writeDetails(files, LIMIT - headline.length - table.length - 200)
  return [[headline, table, details].filter((part) => part !== '').join('\n')]
}

function hasRow({ findings, failure, notes }: FileResult): boolean {
  return findings.length + notes.length > 0 || failure !== null
}

function summarise(results: Results): string {
  const tallied = tally(results)
  const { documents, failures, baselined } = tallied
  const found = [
    ...listCounts(tallied),
    ...(failures === 0 ? [] : [`${count(failures, 'document')} that could not be checked`]),
  ]
  const what = found.length > 0 ? found.join(', ') : baselined === 0 ? 'no findings' : 'no new findings'
  const known = baselined === 0 ? '' : ` (${baselined} in the baseline)`
  return `${what} in ${count(documents, 'document')}${known}`
}

function writeTable(files: Iterable<FileResult>, limit: number): string {
  let table = '| Document | Template | Errors | Warnings |\n| :-- | :-- | --: | --: |\n'
  let rows = 0
  let more = 0
  for (const file of files) {
    const row = writeRow(file)
    rows++
    if (more > 0 || table.length + row.length > limit) more++
    else table += row
  }
  if (rows === 0) return ''
  return more === 0 ? table : `${table}\n… and ${count(more, 'more document')}\n`
}

function writeRow(file: FileResult): string {
  const { errors, warnings } = tally([file])
  const cells = file.failure === null ? [`${errors}`, `${warnings}`] : ['could not be checked', '']
  const template = file.template === null ? '–' : escapeText(file.template)
  return `| [${escapeText(file.path)}](${uriOf(file.path)}) | ${template} | ${cells.join(' | ')} |\n`
}

function writeDetails(files: Iterable<FileResult>, limit: number): string {
  let room = limit
  let hidden = 0
  const blocks: string[] = []
  for (const file of files) {
    const all = file.findings.length + file.notes.length + (file.failure === null ? 0 : 1)
    if (hidden > 0) {
      hidden += all
      continue
    }
    const head = `<details><summary>${summaryOf(file)}</summary>\n\n`
    const foot = '\n</details>\n'
    const lines = [
      ...(file.failure === null ? [] : [`- error: ${escapeSentence(file.failure)}\n`]),
      ...file.findings.map(writeFinding),
      ...file.notes.map((note) => `- note: ${escapeSentence(note)}\n`),
    ]
    const kept = countFitting(lines, room - head.length - foot.length)
    if (kept > 0) {
      const block = `${head}${lines.slice(0, kept).join('')}${foot}`
      blocks.push(block)
      room -= block.length + 1
    }
    hidden = lines.length - kept
  }
  if (hidden > 0) blocks.push(`… and ${hidden} more\n`)
  return blocks.join('\n')
}

function summaryOf(file: FileResult): string {
  const path = printable(file.path).replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`)
  const counts = [
    ...(file.failure === null ? [] : ['could not be checked']),
    ...listCounts(tally([file])),
    ...(file.notes.length === 0 ? [] : [count(file.notes.length, 'note')]),
  ]
  return `<code>${path}</code>: ${counts.join(', ')}`
}

function writeFinding(finding: Finding): string {
  const { line, column, message, ruleId } = finding
  return `- **${line}:${column}** ${severityName(finding)}: ${escapeSentence(message)} (${writeCode(ruleId)})\n`
}

/** How many of the first lines have room. */
function countFitting(lines: readonly string[], room: number): number {
  let length = 0
  const over = lines.findIndex((line) => (length += line.length) > room)
  return over < 0 ? lines.length : over
}

// Texts of documents are in backticks: as code they mention nobody and are not markup.
function escapeSentence(sentence: string): string {
  const short = sentence.length > SENTENCE_LIMIT ? `${sentence.slice(0, SENTENCE_LIMIT)}…` : sentence
  const parts = short.split('`')
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return escapeText(part)
      if (index === parts.length - 1) return escapeText(`\`${part}`)
      return part === '' ? escapeText('``') : writeCode(part)
    })
    .join('')
}

function writeCode(text: string): string {
  return `\`${printable(text).replaceAll('`', "'")}\``
}

// A character reference opens no markup; a zero-width space parts `@` and `#` from the name they would call.
function escapeText(text: string): string {
  return printable(text).replace(
    /[&<>"`*_~[\]\\|^$@#]|(?<=www)\.|(?<=https?|ftp|mailto|xmpp):/gi,
    (found) => `&#${found.charCodeAt(0)};${found === '@' || found === '#' ? '\u200b' : ''}`,
  )
}
