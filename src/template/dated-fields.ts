import type { Document, Field, Section } from '../document/document.ts'
import type { Alignment } from './align.ts'
import { hasForm, labelForms } from './labels.ts'
import type { TemplateField } from './template.ts'

/**
 * Finds the fields of a document that its template fills with a date, each in the section where the template has it.
 */
export function findDatedFields({ template, document, sections }: Alignment): Field[] {
  const found = new Set<Field>()
  const add = (wanted: readonly TemplateField[], fields: Iterable<Field>) => {
    const forms = new Set(wanted.filter(({ date }) => date).flatMap(({ label }) => labelForms(label)))
    if (forms.size === 0) return
    for (const field of fields) if (field.value !== '' && hasForm(field.label, forms)) found.add(field)
  }
  add(template.fields, document.head)
  for (const { wanted, found: section } of sections) {
    if (section) add([...wanted.fields, ...wanted.entries.flatMap(({ fields }) => fields)], fieldsIn(section, document))
  }
  return [...found]
}

function fieldsIn({ range, end }: Section, { fields }: Document): Field[] {
  return fields.filter(
    ({ host, labelRange }) => host !== 'front-matter' && labelRange.start >= range.start && labelRange.end <= end,
  )
}
