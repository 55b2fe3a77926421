import { type CompiledAliases, readMeaning } from '../titles/aliases.ts'
import { type CompiledTitles, readForms } from '../titles/titles.ts'
import type { Template, TemplateField, TemplateSection } from './template.ts'

/** The parsed titles of the built-in templates, for `npm run generate`, so that no run has to parse them. */
export function compileTitles(templates: readonly Template[], aliases: CompiledAliases): CompiledTitles {
  const sections = templates.flatMap((template) => listSections(template.sections))
  const titles = new Set(sections.flatMap((section) => [section.title, ...section.also]))
  const labels = [
    ...templates.flatMap(({ fields }) => fields.map(labelOf)),
    ...sections.flatMap(({ fields, entries, tables }) => [
      ...fields.map(labelOf),
      ...entries.flatMap((group) => group.fields.map(labelOf)),
      ...tables.flat(),
    ]),
  ]
  const forms = [...titles].flatMap((title) => readForms(title).map(({ form }) => form))
  return {
    forms: Object.fromEntries([...titles, ...labels].map((title) => [title, readForms(title)])),
    meanings: Object.fromEntries(forms.map((form) => [form, readMeaning(form, aliases)])),
  }
}

function listSections(sections: readonly TemplateSection[]): TemplateSection[] {
  return sections.flatMap((section) => [section, ...listSections(section.sections)])
}

function labelOf({ label }: TemplateField): string {
  return label
}
