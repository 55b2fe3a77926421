import type { Table, TextBlock } from '../document/document.ts'
import { oncePer } from '../text/once.ts'

type Cell = NonNullable<TextBlock['cell']>

/** Rows of more cells are none that somebody left open. */
const widest = 40

/** Whether a cell that may be a blank is among its like: of its table for dots, of its row for other signs. */
export function isOneOfBlankRow(text: string, cell: Cell): boolean {
  if (/^(?:\.\.\.|…|\[\s*(?:\.\.\.|…))/.test(text)) return isDotted(cell.table)
  if (text.startsWith('<')) return isOpenRow(cell)
  return /^[_?xX×○〇◯]/.test(text) && fillsRow(text, cell)
}

/** Whether a text is nothing but dots. */
export function isEllipsis(text: string): boolean {
  return text.length <= 40 && (text.startsWith('...') || text.startsWith('…')) && /^(?:\.{3,}|…+)$/.test(text)
}

/** Whether a cell's whole row, of two cells or more, has the same text. */
function fillsRow(text: string, cell: Cell): boolean {
  const row = rowOf(cell)
  return row.length >= 2 && row.length <= widest && row.every((other) => other.text === text)
}

/** Whether a cell's whole row, of two cells or more, holds nothing but names between angle brackets. */
function isOpenRow(cell: Cell): boolean {
  const row = rowOf(cell)
  return (
    row.length >= 2 && row.length <= widest && row.every((other) => /^<\p{L}[\p{L}\p{N}_ -]{2,60}>$/u.test(other.text))
  )
}

function rowOf({ table, row }: Cell): readonly TextBlock[] {
  return table.rows[row - 1] ?? []
}

/** Whether a table holds nothing but dots: among rows of content they mean more of the same. */
const isDotted = oncePer(({ rows }: Table) =>
  rows.every((row) => row.every(({ text }) => text === '' || isEllipsis(text))),
)
