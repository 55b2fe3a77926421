import { count } from '../../rule/sentence.ts'
import { addTo } from '../../text/groups.ts'
import { type Listed, writeName } from './listed.ts'
import { escapeHtml } from './markup.ts'
import type { State } from './states.ts'

/** The states in the order of the legend; the style of the page shows each as a mark. */
const meanings: Readonly<Record<State, string>> = {
  there: 'there',
  unfilled: 'unfilled: text of the template is left',
  empty: 'empty: a heading with nothing under it',
  missing: 'missing',
  absent: 'absent and not missed: optional, or part of a missing section',
}

/** Tables of documents by sections, one for each template. */
export function writeMatrices(documents: readonly Listed[]): string {
  const groups = new Map<string, Listed[]>()
  const without: Listed[] = []
  for (const document of documents) {
    const { template, summary } = document
    if (template === null || !summary) without.push(document)
    // Two configurations may give one name to different templates.
    else addTo(groups, JSON.stringify([template, summary.sections.map(({ title }) => title)]), document)
  }
  const tables = [...groups.values()].map((group, index) => writeMatrix(group, index))
  return `<section aria-labelledby="sections"><h2 id="sections">Sections</h2>
${tables.length === 0 ? '' : writeLegend()}
${tables.join('\n')}
${without.length === 0 ? '' : writeWithout(without)}</section>`
}

function writeLegend(): string {
  const items = Object.entries(meanings).map(([state, text]) => `<li><span class="cell ${state}"></span> ${text}</li>`)
  return `<ul class="legend">${items.join('')}</ul>`
}

function writeMatrix(group: readonly Listed[], index: number): string {
  const [first] = group
  const sections = first?.summary?.sections ?? []
  const states = group.map((document) => document.states)
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
