import { readDateLabel } from '../dates/labels.ts'
import type { Item, Section } from '../document/document.ts'
import { oncePer, oncePerData } from '../text/once.ts'
import { titleForms } from '../titles/titles.ts'
import type { TemplateField } from './template.ts'

/** A field of the template and whether the document has it. */
export interface FieldMatch {
  readonly wanted: TemplateField
  readonly present: boolean
}

/** Whether each wanted field has one of these labels, which are normalised forms. */
export function matchFields(wanted: readonly TemplateField[], labels: ReadonlySet<string>): FieldMatch[] {
  return wanted.map((field) => ({ wanted: field, present: hasForm(field.label, labels) }))
}

/** Whether one of the normalised forms of a label is among these. */
export function hasForm(label: string, forms: ReadonlySet<string>): boolean {
  return labelForms(label).some((form) => forms.has(form))
}

/** The normalised forms of a label; labels that mean the same date (`Last Modified`, `Updated`) share one. */
export const labelForms = oncePerData((label: string): readonly string[] => {
  const forms = titleForms(label).flatMap(({ form, strength }) => (strength === 'whole' ? [form] : []))
  const kind = readDateLabel(label)
  return kind === null ? forms : [...forms, `${kind} date`]
})

/** Everything in a section that may count as a field: labels, sub-headings, first cells of rows, columns. */
export const labelsIn = oncePer((section: Section): ReadonlySet<string> => {
  const labels = new Set<string>()
  const add = (text: string) => {
    for (const form of labelForms(text)) labels.add(form)
  }
  const walk = (part: Section) => {
    for (const field of part.fields) add(field.label)
    for (const table of part.tables) {
      for (const column of table.columns) add(column)
      for (const [first] of table.rows) if (first) add(first.text)
    }
    for (const child of part.children) {
      add(child.title)
      walk(child)
    }
  }
  walk(section)
  return labels
})

/** Labels of the items below an item. */
export function labelsInItem(item: Item): Set<string> {
  const labels = new Set<string>()
  const walk = (one: Item) => {
    for (const child of one.children) {
      if (child.field) for (const form of labelForms(child.field.label)) labels.add(form)
      walk(child)
    }
  }
  walk(item)
  return labels
}
