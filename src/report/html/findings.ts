import type { FileResult, Finding, Results } from '../../lint/finding.ts'
import { listCounts, severityName, tally } from '../tally.ts'
import { hasDetails } from './listed.ts'
import { escapeHtml, writePath, writeSentence } from './markup.ts'

/** What is said of each document: why it could not be checked, its findings with their lines, its notes. */
export function* writeFindings(results: Results): Iterable<string> {
  yield '<section aria-labelledby="findings"><h2 id="findings">Findings</h2>\n'
  let before = ''
  let index = 0
  for (const result of results) {
    if (hasDetails(result)) {
      yield `${before}${writeDocument(result, index)}`
      before = '\n'
    }
    index++
  }
  yield `${before === '' ? '<p>No findings.</p>' : ''}</section>`
}

function writeDocument(result: FileResult, index: number): string {
  const { path, template, automatic, findings, notes, failure } = result
  const matched = template === null ? 'no template matched' : `template ${template}`
  const facts = [
    ...listCounts(tally([result])),
    ...(failure === null ? [`${matched}${automatic ? ', matched automatically' : ''}`] : []),
  ]
  return `<article data-document="${index}" aria-labelledby="document-${index}">
<h3 id="document-${index}">${writePath(path)}</h3>
<p class="muted">${escapeHtml(facts.join(', '))}</p>
${failure === null ? '' : `<p class="failure">Could not be checked: ${writeSentence(failure)}</p>`}
${findings.length === 0 ? '' : `<ol>${findings.map((finding) => writeFinding(finding, result)).join('\n')}</ol>`}
${notes.map((note) => `<p class="note">Note: ${writeSentence(note)}</p>`).join('')}</article>`
}

function writeFinding(finding: Finding, result: FileResult): string {
  const { ruleId, line, column, message } = finding
  const name = severityName(finding)
  const rule = escapeHtml(ruleId)
  return `<li data-rule="${rule}">
<p><span class="badge ${name}">${name}</span> <span class="muted">${line}:${column}</span>
 ${writeSentence(message)} <span class="rule">${rule}</span></p>${writeExcerpt(finding, result)}</li>`
}

/** How much of a line is shown before, and in all. */
const before = 60
const most = 240

/** The line of a finding with its place marked; a long line is cut around it. */
function writeExcerpt({ line, column, endLine, endColumn }: Finding, { excerpts }: FileResult): string {
  const text = excerpts?.lineText(line).trimEnd() ?? ''
  if (text.trim() === '') return ''
  const start = Math.min(column - 1, text.length)
  const end = endLine > line ? text.length : Math.min(Math.max(endColumn - 1, start), text.length)
  const from = text.length <= most ? 0 : wholeCharacter(text, Math.max(0, start - before))
  const to = wholeCharacter(text, Math.min(text.length, from + most))
  const cut = Math.min(end, to)
  const parts = [
    from > 0 ? '…' : '',
    show(text.slice(from, start)),
    // A place between two characters is no text to mark.
    cut > start ? `<mark>${show(text.slice(start, cut))}</mark>` : '',
    show(text.slice(cut, to)),
    to < text.length ? '…' : '',
    endLine > line ? ` <span class="muted">to line ${endLine}</span>` : '',
  ]
  return `<pre>${parts.join('')}</pre>`
}

function show(text: string): string {
  return escapeHtml(text.replaceAll('\t', '    '))
}

/** An offset that is not in the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset
}
