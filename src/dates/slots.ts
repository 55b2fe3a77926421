import { findDateForms, mayHoldDateForm } from './date-forms.ts'

/** A text with the shape of a placeholder, as indexes into a text block's text, half-open and with its brackets. */
export interface Slot {
  readonly from: number
  readonly to: number
  readonly shape: 'bracket' | 'brace' | 'angle' | 'blank' | 'date-form'
  /** The text between the brackets. */
  readonly prompt: string
}

/**
 * Everything in a text that has the shape of a placeholder: `[…]` (outermost pairs), `{NAME}`, `{{name}}`, `<name>`,
 * `___`, `YYYY-MM-DD`. In a template these are its slots. In a document they need not be unfilled.
 */
export function findSlots(text: string): Slot[] {
  const slots: Slot[] = []
  if (/[[{<_]/.test(text) || mayHoldDateForm(text)) {
    findPairs(text, '[', ']', 'bracket', slots)
    findPairs(text, '{', '}', 'brace', slots)
    findPairs(text, '<', '>', 'angle', slots)
    for (const match of text.matchAll(/_{3,}/g)) {
      slots.push({ from: match.index, to: match.index + match[0].length, shape: 'blank', prompt: '' })
    }
    for (const match of findDateForms(text)) {
      slots.push({ from: match.index, to: match.index + match[0].length, shape: 'date-form', prompt: match[0] })
    }
  }
  slots.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return slots.filter((slot) => {
    if (slot.from < end) return false
    end = slot.to
    return true
  })
}

/** Outermost pairs of one kind of bracket, in one pass; an opening that is never closed opens nothing. */
function findPairs(text: string, open: string, close: string, shape: Slot['shape'], slots: Slot[]): void {
  const opened: number[] = []
  let found: Slot | null = null
  for (let index = 0; index < text.length; index++) {
    if (text[index] === open) opened.push(index)
    else if (text[index] === close) {
      const from = opened.pop()
      if (from === undefined) continue
      const slot: Slot = { from, to: index + 1, shape, prompt: text.slice(from + 1, index).trim() }
      if (found && from < found.from) found = slot
      else {
        if (found) slots.push(found)
        found = slot
      }
    }
  }
  if (found) slots.push(found)
}
