import { dateForm } from '../dates/date-forms.ts'
import { readDates } from '../dates/dates.ts'
import { isPlainDateLabel, readDateLabel } from '../dates/labels.ts'
import { findSlots } from '../dates/slots.ts'
import type { Document, Field, Item, TextBlock } from '../document/document.ts'
import { hasSlot } from './entry-samples.ts'
import { saysLeaveEmpty } from './left-empty.ts'
import type { OptionalParts } from './optional-parts.ts'
import { readMark } from './optional-words.ts'
import type { TemplateField } from './template.ts'

/**
 * Whether the template asks for this field: its value is to be filled in, and its label is no sample of a free list.
 */
export function isAsked(field: Field, document: Document): boolean {
  const { title: label } = readMark(field.label)
  if (hasSlot(label) || /\d$/.test(label) || !/\p{L}/u.test(label)) return false
  if (field.host === 'front-matter') return field.parents.length === 0 && isToFill(field.value)
  if (field.host === 'table') return field.section.depth <= 1 && isToFill(field.value)
  if (field.value !== '') return isToFill(field.value) && (field.strong || !isSentence(field.value))
  return field.nested && listBelow(field, document).some((textBlock) => isToFill(textBlock.text))
}

/** A field as the template asks for it. */
export function readField(field: Field, document: Document, optional: OptionalParts): TemplateField {
  const [slot] = findSlots(field.value)
  return {
    label: readMark(field.label).title,
    line: document.source.place(field.labelRange.start).line,
    required: !optional.fields.has(field) && !saysLeaveEmpty(field.value),
    prompt: slot !== undefined && slot.shape !== 'date-form' ? slot.prompt : '',
    dated: readDateLabel(field.label) === 'modified',
    date: isDate(field.value),
  }
}

function isDate(value: string): boolean {
  const [slot, ...others] = findSlots(value)
  if (readDates(value).length > 0 || dateForm.test(value)) return true
  return slot !== undefined && others.length === 0 && isPlainDateLabel(slot.prompt)
}

/** Whether a value holds a slot or a date, or is a prompt in parentheses. */
function isToFill(value: string): boolean {
  return hasSlot(value) || readDates(value).length > 0 || /^\(\S+\s+\S+\s(?:.*\s)?[^()\s]*\)\.?$/s.test(value)
}

/** Whether a value has words beside its slots: `"[option]", because [reason]` is a sentence, not a field. */
function isSentence(value: string): boolean {
  let rest = value
  for (const slot of findSlots(value).reverse()) rest = `${rest.slice(0, slot.from)} ${rest.slice(slot.to)}`
  return rest !== value && /\p{L}{2,}/u.test(readMark(`x ${rest}`).title)
}

/** The text blocks of the list that is a label's value. */
function listBelow(field: Field, document: Document): TextBlock[] {
  const { section } = field
  if (field.item)
    return document.textBlocks.filter(
      (textBlock) => textBlock.section === section && isInside(textBlock.item, field.item),
    )
  const after = section.textBlocks.filter((textBlock) => textBlock.range.start > field.labelRange.end)
  const stop = after.findIndex((textBlock) => textBlock.item === null)
  return stop === -1 ? after : after.slice(0, stop)
}

function isInside(item: Item | null, outer: Item | null): boolean {
  for (let at = item?.parent ?? null; at; at = at.parent) if (at === outer) return true
  return false
}

/** The fields of all samples in order of appearance; required are those that each sample has. */
export function mergeFields(samples: readonly (readonly TemplateField[])[]): TemplateField[] {
  const merged = new Map<string, TemplateField>()
  for (const field of samples.flat()) if (!merged.has(field.label)) merged.set(field.label, field)
  return [...merged.values()].map((field) => ({
    ...field,
    required: samples.every((sample) => sample.some((other) => other.label === field.label && other.required)),
  }))
}
