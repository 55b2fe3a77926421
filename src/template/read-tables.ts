import type { Fence, Table } from '../document/document.ts'
import { languages } from '../languages/index.ts'
import { once } from '../text/once.ts'
import { hasSlot } from './entry-samples.ts'

/** The columns that a table of the template asks for; none where the table is a finished one, such as a legend. */
export function readColumns(table: Table): string[][] {
  const cells = table.rows.flat()
  const isToFill = cells.length === 0 || cells.some(({ text }) => text.trim() === '' || hasSlot(text))
  if (!isToFill) return []
  const columns = table.columns.filter((column) => !hasSlot(column) && isNamed(column))
  return columns.length === 0 ? [] : [columns]
}

const numberColumns = once(
  () => new Set(languages.flatMap(({ template }) => template.numberColumns.map((name) => name.toLowerCase()))),
)

/** Whether a header says what its column is about: `#`, `No.` and an empty header only number or name the rows. */
function isNamed(column: string): boolean {
  return /[\p{L}\p{N}]/u.test(column) && !numberColumns().has(column.toLowerCase())
}

/** Languages of fences that hold a drawing. A fence without a language may hold one too. */
const drawings = new Set(
  (
    'mermaid plantuml puml uml dot graphviz d2 ditaa ascii text txt plain plaintext diagram svgbob structurizr ' +
    'wavedrom'
  ).split(' '),
)

/** Whether a fence keeps room for a drawing; an example of code does not. */
export function isDiagram(fence: Fence): boolean {
  return fence.fenced && (fence.language === '' || drawings.has(fence.language.replace(/[^a-z0-9]/g, '')))
}
