import type { PlainBlock } from './plain-block.ts'

/** What an unfilled text is. */
export type Kind =
  | 'placeholder'
  | 'choice'
  | 'date-form'
  | 'marker'
  | 'blank'
  | 'code'
  | 'instruction'
  | 'deferred'
  | 'diagram'
  | 'item'
  | 'row'
  | 'text'

/** How sure it is that a text is unfilled: in any document, or only in one that is unfilled elsewhere too. */
export type Certainty = 'certain' | 'in-unfilled-document'

/** A stretch of a block that a detector takes for unfilled, as indexes into the block's text. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly kind: Kind
  readonly certainty: Certainty
  /** What is between its brackets; empty where it has none. */
  readonly prompt: string
  /** The detector that found it. */
  readonly detector: string
}

/** One way to recognise unfilled text: a row of the table in `detectors.ts`. */
export interface Detector {
  readonly name: string
  /** Whether the block needs a closer look: a test that costs next to nothing. */
  applies(block: PlainBlock): boolean
  /** The candidates in a block; null where it has none of this form, so that the next detector looks. */
  find(block: PlainBlock): readonly Found[] | null
}

/** A candidate as a detector finds it; `row` says which row of its own table decided. */
export interface Found extends Omit<Candidate, 'detector'> {
  readonly row?: string
}

/** The whole text of a block as the only candidate. */
export function whole({ text }: PlainBlock, kind: Kind, certain: boolean, prompt = '', row?: string): Found[] {
  return [found(0, text.length, kind, certain, prompt, row)]
}

/** One candidate. */
export function found(from: number, to: number, kind: Kind, certain: boolean, prompt: string, row?: string): Found {
  const certainty = certain ? 'certain' : 'in-unfilled-document'
  return { from, to, kind, certainty, prompt, ...(row === undefined ? {} : { row }) }
}

/** Whether a text is written in capitals. */
export function isUpper(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase()
}

const typeNames = new Set(
  (
    'string number boolean bool integer int float double object array any null void function undefined symbol bigint ' +
    'this never unknown'
  ).split(' '),
)

/** Types, as documents of interfaces write them between braces. */
export const isTypeName = (text: string): boolean => typeNames.has(text.toLowerCase())
