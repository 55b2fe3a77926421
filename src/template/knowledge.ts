import type { TemplateKnowledge } from '../placeholders/template-knowledge.ts'
import { once, oncePer } from '../text/once.ts'
import { oneLine } from '../text/words.ts'
import { builtinTemplates } from './builtin.ts'
import type { Template, TemplateField, TemplateSection } from './template.ts'

/** What the detectors of unfilled text need of a template. */
export const knowledgeOf = oncePer((template: Template): TemplateKnowledge => {
  const prompts = once(() => readPrompts(template))
  return {
    name: template.name,
    isBuiltIn: builtinTemplates.includes(template),
    texts: template.texts,
    promptOf: (label) => prompts().get(labelKey(label)) ?? '',
  }
})

/** What a template asks for behind each of its labels. */
function readPrompts(template: Template): ReadonlyMap<string, string> {
  const prompts = new Map<string, string>()
  const add = (fields: readonly TemplateField[]) => {
    for (const { label, prompt } of fields)
      if (prompt !== '' && !prompts.has(labelKey(label))) prompts.set(labelKey(label), prompt)
  }
  const open: TemplateSection[] = [...template.sections]
  add(template.fields)
  for (let section = open.shift(); section; section = open.shift()) {
    add(section.fields)
    for (const entry of section.entries) add(entry.fields)
    open.push(...section.sections)
  }
  return prompts
}

function labelKey(label: string): string {
  return oneLine(label.toLowerCase())
}
