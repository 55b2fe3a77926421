import type { TemplateKnowledge } from '../placeholders/template-knowledge.ts'
import { builtinTemplates } from './builtin.ts'
import type { Template, TemplateField, TemplateSection } from './template.ts'

const known = new WeakMap<Template, TemplateKnowledge>()

/** What the detectors of unfilled text need of a template; made once for each. */
export function knowledgeOf(template: Template): TemplateKnowledge {
  const found = known.get(template)
  if (found) return found
  let prompts: ReadonlyMap<string, string> | undefined
  const knowledge: TemplateKnowledge = {
    name: template.name,
    isBuiltIn: builtinTemplates.includes(template),
    texts: template.texts,
    promptOf: (label) => (prompts ??= readPrompts(template)).get(labelKey(label)) ?? '',
  }
  known.set(template, knowledge)
  return knowledge
}

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
  return label.toLowerCase().replace(/\s+/g, ' ').trim()
}
