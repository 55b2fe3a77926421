import type { FileResult, Finding } from '../../lint/finding.ts'
import type { SectionSummary } from '../../lint/summary.ts'
import type { Rule } from '../../rule/rule.ts'
import { count } from '../../rule/sentence.ts'
import { addTo } from '../../text/groups.ts'
import { type Listed, writeName } from './listed.ts'
import { escapeHtml } from './markup.ts'

/** What a document has for a section of its template. */
type State = SectionSummary['state'] | 'unfilled'

/** The states in the order of the legend; the style of the page shows each as a mark. */
const meanings: Readonly<Record<State, string>> = {
  there: 'there',
  unfilled: 'unfilled: text of the template is left',
  empty: 'empty: a heading with nothing under it',
  missing: 'missing',
  absent: 'absent and not missed: optional, or part of a missing section',
}

/** The states of the sections of a document, in the order of its summary. */
export function statesOf({ summary, findings }: FileResult, unfilled: ReadonlySet<string>): State[] {
  const sections = summary?.sections ?? []
  const leftIn = new Set(findings.filter(({ ruleId }) => unfilled.has(ruleId)).map((one) => innermost(sections, one)))
  return sections.map((section) => (section.state === 'there' && leftIn.has(section) ? 'unfilled' : section.state))
}

/** The ids of the rules that find what makes a section unfilled. */
export function findUnfilledRules(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.filter((rule) => rule.unfilled).map((rule) => rule.id))
}

/** Tables of documents by sections, one for each template. */
export function writeMatrices(documents: readonly Listed[], unfilled: ReadonlySet<string>): string {
  const groups = new Map<string, Listed[]>()
  const without: Listed[] = []
  for (const document of documents) {
    const { template, summary } = document.result
    if (template === null || !summary) without.push(document)
    // Two configurations may give one name to different templates.
    else addTo(groups, JSON.stringify([template, summary.sections.map(({ title }) => title)]), document)
  }
  const tables = [...groups.values()].map((group, index) => writeMatrix(group, index, unfilled))
  return `<section aria-labelledby="sections"><h2 id="sections">Sections</h2>
${tables.length === 0 ? '' : writeLegend()}
${tables.join('\n')}
${without.length === 0 ? '' : writeWithout(without)}</section>`
}

function writeLegend(): string {
  const items = Object.entries(meanings).map(([state, text]) => `<li><span class="cell ${state}"></span> ${text}</li>`)
  return `<ul class="legend">${items.join('')}</ul>`
}

function writeMatrix(group: readonly Listed[], index: number, unfilled: ReadonlySet<string>): string {
  const first = group[0]?.result
  const sections = first?.summary?.sections ?? []
  const states = group.map(({ result }) => statesOf(result, unfilled))
  const heads = sections.map(
    ({ title, level }) => `<th scope="col" class="${level > 1 ? 'sub' : 'top'}"><span>${escapeHtml(title)}</span></th>`,
  )
  const rows = group.map((document, row) => {
    const cells = (states[row] ?? []).map((state) => `<td class="cell ${state}">${state}</td>`)
    const head = `<th scope="row" class="name">${writeName(document)}</th>`
    return `<tr data-document="${document.index}">${head}${cells.join('')}</tr>`
  })
  const filled = sections.map((_, column) => {
    const asked = states.filter((one) => one[column] !== 'absent')
    return `<td>${asked.filter((one) => one[column] === 'there').length}/${asked.length}</td>`
  })
  const caption = `Template <code>${escapeHtml(first?.template ?? '')}</code>: ${count(group.length, 'document')}`
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="matrix-${index}" data-group>
<table class="matrix"><caption id="matrix-${index}">${caption}</caption>
<thead><tr><th scope="col" class="name corner">Document</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot><tr><th scope="row" class="name">Filled</th>${filled.join('')}</tr></tfoot></table></div>`
}

function writeWithout(documents: readonly Listed[]): string {
  const items = documents.map((one) => `<li data-document="${one.index}">${writeName(one)}</li>`)
  return `<div data-group><h3>No template</h3><ul class="names">${items.join('')}</ul></div>`
}

/** The smallest section that a finding is in. */
function innermost(sections: readonly SectionSummary[], { range }: Finding): SectionSummary | undefined {
  let best: SectionSummary | undefined
  let least = Infinity
  for (const section of sections) {
    if (!section.range || range.start < section.range.start || range.start >= section.range.end) continue
    const size = section.range.end - section.range.start
    if (size < least) [best, least] = [section, size]
  }
  return best
}
