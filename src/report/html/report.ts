import type { Results } from '../../lint/finding.ts'
import { count } from '../../rule/sentence.ts'
import type { ReportContext, Reporter } from '../report.ts'
import { tally } from '../tally.ts'
import { writeAges } from './ages.ts'
import { writeFindings } from './findings.ts'
import { listDocuments } from './listed.ts'
import { escapeHtml, showNumber } from './markup.ts'
import { writeMatrices } from './matrix.ts'
import page from './page.generated.json' with { type: 'json' }
import { writeTotals } from './totals.ts'

/** A page for people, in one file that loads nothing: sections, ages and findings of all documents. */
export const report: Reporter = function* (results, context) {
  const { rules, today } = context
  const documents = listDocuments(results, rules)
  const { errors, warnings } = tally(results)
  const name = escapeHtml(context.cwd.split('/').findLast((part) => part !== '') ?? '/')
  yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Architecture notes of ${name}: ${count(errors, 'error')}, ${count(warnings, 'warning')}</title>
<link rel="icon" href="data:,">
<style>${page.style}</style>
</head>
<body>
<header>
<h1>Architecture notes of <bdi>${name}</bdi></h1>
<p class="muted">${writeOrigin(context)}</p>
${writeTotals(results, documents, today)}
</header>
<main>
${writeFilter(results)}
${writeMatrices(documents)}
${today === undefined ? '' : writeAges(documents, today)}
`
  yield* writeFindings(results)
  yield `
</main>
<script>${page.script}</script>
</body>
</html>
`
}

/** Hashes allow the style and the script of the page, and nothing that a document may bring along. */
const policy = [
  "default-src 'none'",
  `style-src '${page.styleHash}'`,
  `script-src '${page.scriptHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function writeOrigin({ version, today, hiddenWarnings = 0 }: ReportContext): string {
  const hidden = hiddenWarnings === 0 ? '' : `, ${count(hiddenWarnings, 'warning')} hidden by --quiet`
  return `Checked${today === undefined ? '' : ` on ${today}`} by system-patterns-lint ${escapeHtml(version)}${hidden}`
}

/** Hidden until the script of the page runs: without it nothing filters. */
function writeFilter(results: Results): string {
  const counts = new Map<string, number>()
  for (const { findings } of results) {
    for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  }
  const rules = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  const options = rules.map(([id, number]) => {
    const name = escapeHtml(id)
    return `<option value="${name}">${name} (${showNumber(number)})</option>`
  })
  return `<form id="filter" role="search" hidden>
<label>Document <input type="search" id="filter-document" autocomplete="off" spellcheck="false"></label>
<label>Rule <select id="filter-rule"><option value="">all rules</option>${options.join('')}</select></label>
<button type="reset">Show all</button>
<output id="filter-result"></output>
</form>`
}
