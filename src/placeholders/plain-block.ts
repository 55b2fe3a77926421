import type { TextBlock } from '../document/document.ts'
import { isOneOfBlankRow } from './blank-rows.ts'

/**
 * A block as plain data: all that the detectors read of it, so that what they find in it is the same wherever and
 * whenever these are the same.
 */
export interface PlainBlock extends Pick<TextBlock, 'role' | 'text' | 'emphasised'> {
  /** Whether its Markdown is longer than its text. */
  readonly isMarked: boolean
  /** The indexes of its opening brackets that have a backslash before them. */
  readonly escaped: readonly number[]
  /** The title of its section; empty above the first heading. */
  readonly title: string
  /** The depth of its section; 0 above the first heading. */
  readonly depth: number
  /** The label of its field; empty where it has none. */
  readonly label: string
  /** For a label, what is behind it: its value, and whether other content may be. */
  readonly value: string
  readonly opensContent: boolean
  /** For a cell, the title of its column. */
  readonly column: string
  readonly isHeaderCell: boolean
  readonly isFirstCell: boolean
  /** Whether it is a cell of nothing but blanks, in a row or table of them. */
  readonly isInBlankRow: boolean
  readonly isInItem: boolean
  readonly isTask: boolean
  /** Whether it is the text of a list item that has items of its own. */
  readonly isElaborated: boolean
  /** For code, the language of its fence. */
  readonly language: string
}

/** The plain data of a block. */
export function plainBlockOf(block: TextBlock): PlainBlock {
  const { role, text, emphasised, range, section, field, item, cell, fence } = block
  const isMarked = range.end - range.start !== text.length
  const isLabel = role === 'label' && field !== null
  return {
    role,
    text,
    emphasised,
    isMarked,
    escaped: isMarked && text.includes('[') ? findEscaped(block) : none,
    title: section.title,
    depth: section.depth,
    label: field?.label ?? '',
    value: isLabel ? field.value : '',
    opensContent: isLabel && (field.nested || field.host === 'line'),
    column: cell ? (cell.table.columns[cell.column] ?? '') : '',
    isHeaderCell: cell?.row === 0,
    isFirstCell: cell?.column === 0,
    isInBlankRow: cell !== null && isOneOfBlankRow(text, cell),
    isInItem: item !== null,
    isTask: item?.task === true,
    isElaborated: role === 'item' && item !== null && item.children.length > 0,
    language: fence?.language ?? '',
  }
}

const none: readonly number[] = []

function findEscaped({ text, rangeOf }: TextBlock): number[] {
  const escaped: number[] = []
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    const { start, end } = rangeOf(at, at + 1)
    if (end - start > 1) escaped.push(at)
  }
  return escaped
}
