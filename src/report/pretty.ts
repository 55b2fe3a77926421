import picocolors from 'picocolors'
import type { FileResult, Finding, Results } from '../lint/finding.ts'
import { count } from '../rule/sentence.ts'
import { addTo } from '../text/groups.ts'
import { printable } from '../text/printable.ts'
import { excerpt } from './excerpt.ts'
import type { Reporter } from './report.ts'
import { isError, severityName, tally } from './tally.ts'
import { columnsOf } from './width.ts'

interface Look {
  readonly colors: ReturnType<typeof picocolors.createColors>
  /** Columns to wrap sentences at. */
  readonly wrapAt: number
  /** How many findings of a document are shown. */
  readonly maxFindings: number
  /** Columns to cut lines of documents at. */
  readonly cutAt: number
}

const NARROWEST = 40
const USUAL = 80

/** For people: findings by file, each with its line and the place marked, and one line that sums up. */
export const report: Reporter = function* (results, { color, width, hiddenWarnings = 0, maxFindings = Infinity }) {
  const look = {
    colors: picocolors.createColors(color),
    wrapAt: width === undefined ? Infinity : Math.max(width, NARROWEST),
    maxFindings,
    cutAt: Math.max(width ?? USUAL, NARROWEST),
  }
  const common = yield* findCommonNotes(results)
  const show = (lines: readonly string[]) => (lines.length === 0 ? '' : `${lines.join('\n')}\n\n`)
  for (const result of results) yield show(showFile(result, common, look))
  yield show([...common].map(([note, paths]) => showNote(`${note} (${nameSome(paths)})`, '', look)))
  yield `${summarise(results, hiddenWarnings, look)}\n`
}

// A note about several files appears once: a shallow clone is one fact, not fifty.
function* findCommonNotes(results: Results): Generator<string, ReadonlyMap<string, readonly string[]>> {
  const paths = new Map<string, string[]>()
  for (const { path, notes } of results) {
    for (const note of new Set(notes)) addTo(paths, note, path)
    // Nothing to show yet, but whoever writes the report may pause.
    yield ''
  }
  return new Map([...paths].filter(([, files]) => files.length > 1))
}

function nameSome(paths: readonly string[]): string {
  const named = paths.slice(0, 2).join(', ')
  return paths.length <= 2 ? named : `${named} and ${paths.length - 2} more`
}

function showFile(result: FileResult, common: ReadonlyMap<string, unknown>, look: Look): string[] {
  const { path, excerpts, findings, failure } = result
  const { colors } = look
  const notes = result.notes.filter((note) => !common.has(note))
  if (findings.length === 0 && notes.length === 0 && failure === null) return []

  const header = colors.bold(printable(path))
  const places = findings.reduce((most, finding) => Math.max(most, placeOf(finding).length), 0)
  return [
    excerpts === null ? header : `${header}  ${colors.dim(showTemplate(result))}`,
    ...(failure === null ? [] : wrap(`  ${colors.red('error:')} `, 9, failure, '', look)),
    ...findings.slice(0, look.maxFindings).flatMap((finding, index) => [
      ...showFinding(finding, places, look),
      // Several findings of one place share its excerpt.
      ...(samePlace(finding, findings[index + 1]) ? [] : showExcerpt(finding, result, places, look)),
    ]),
    ...(findings.length > look.maxFindings
      ? [`  ${colors.dim(`${count(findings.length - look.maxFindings, 'more finding')}, not shown`)}`]
      : []),
    ...notes.flatMap((note) => showNote(note, '  ', look)),
  ]
}

function showTemplate({ template, automatic }: FileResult): string {
  if (template === null) return 'no template matched'
  const name = printable(template)
  if (!automatic) return `template ${name}`
  return `template ${name}, matched automatically (declare it: <!-- template: ${name} -->)`
}

function showNote(note: string, indent: string, look: Look): string {
  return wrap(`${indent}${look.colors.cyan('note:')} `, indent.length + 6, note, '', look).join('\n')
}

function placeOf({ line, column }: Finding): string {
  return `${line}:${column}`
}

function samePlace(one: Finding, other: Finding | undefined): boolean {
  return one.range.start === other?.range.start && one.range.end === other.range.end
}

function showFinding(finding: Finding, places: number, look: Look): string[] {
  const { colors } = look
  const name = severityName(finding).padEnd('warning'.length)
  const place = colors.dim(placeOf(finding).padStart(places))
  const start = `  ${place}  ${paint(finding, look)(name)}  `
  return wrap(start, places + name.length + 6, finding.message, finding.ruleId, look)
}

function paint(finding: Finding, { colors }: Look): (text: string) => string {
  return isError(finding) ? colors.red : colors.yellow
}

function showExcerpt(finding: Finding, { excerpts }: FileResult, places: number, look: Look): string[] {
  const { line, endLine, column, endColumn } = finding
  const text = excerpts?.lineText(line) ?? ''
  if (text.trim() === '') return []
  const indent = `${' '.repeat(places + 4)}${look.colors.dim('|')} `
  const several = endLine > line
  const end = several ? text.length : endColumn - 1
  const shown = excerpt(text, column - 1, end, look.cutAt - places - 6)
  const marks = paint(finding, look)('^'.repeat(shown.marks))
  const more = several ? look.colors.dim(` to line ${endLine}`) : ''
  return [`${indent}${shown.text}`, `${indent}${' '.repeat(shown.before)}${marks}${more}`]
}

/** Lines of a sentence after its start, at words, its rule behind it; the start takes `indent` columns. */
function wrap(start: string, indent: number, sentence: string, rule: string, { colors, wrapAt }: Look): string[] {
  if (wrapAt === Infinity)
    return [`${start}${printable(sentence)}${rule === '' ? '' : `  ${colors.dim(printable(rule))}`}`]
  const room = Math.max(wrapAt - indent, NARROWEST / 2)
  const lines = ['']
  for (const word of printable(sentence).split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > room) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  const last = lines.at(-1) ?? ''
  if (rule !== '') {
    const id = colors.dim(printable(rule))
    if (columnsOf(last) + 2 + columnsOf(printable(rule)) > room) lines.push(id)
    else lines[lines.length - 1] = `${last}  ${id}`
  }
  return lines.map((line, index) => `${index === 0 ? start : ' '.repeat(indent)}${line}`)
}

function summarise(results: Results, hiddenWarnings: number, { colors }: Look): string {
  const { documents, errors, warnings, fixable, failures, baselined } = tally(results)
  const clean = errors + warnings === 0
  const none = hiddenWarnings > 0 ? 'no errors' : baselined === 0 ? 'no findings' : 'no new findings'
  const failed = failures === 0 ? '' : ` (${colors.red(`${failures} could not be checked`)})`
  const parts = [
    `${count(documents, 'document')}${clean && failures === 0 ? ' checked' : failed}`,
    ...(errors === 0 ? [] : [colors.red(count(errors, 'error'))]),
    ...(warnings === 0 ? [] : [colors.yellow(count(warnings, 'warning'))]),
    ...(clean ? [failures === 0 ? colors.green(none) : none] : []),
  ]
  const asides = [
    ...(fixable === 0 ? [] : [`${fixable} fixable with --fix`]),
    ...(hiddenWarnings === 0 ? [] : [`${count(hiddenWarnings, 'warning')} hidden by --quiet`]),
    ...(baselined === 0 ? [] : [`${baselined} in the baseline`]),
  ]
  return `${parts.join(', ')}${asides.length === 0 ? '' : colors.dim(` (${asides.join(', ')})`)}`
}
