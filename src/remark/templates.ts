import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readDocument } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { builtinTemplates } from '../template/builtin.ts'
import { readTemplate, TemplateError } from '../template/read.ts'
import type { Template } from '../template/template.ts'

/** A template that cannot be had: the message is one sentence. */
export class TemplateFailure extends Error {}

/** Read once for as long as the text is the same: an editor's server lives for days. */
const read = new Map<string, { readonly text: string; readonly template: Template }>()

/**
 * The template of a name or path, or for null those of which one may fit. Paths are relative to `cwd`.
 * @throws {TemplateFailure} where a file cannot be read or is no template
 */
export function findTemplate(
  asked: string | null, own: Readonly<Record<string, string>>, cwd: string,
): Template | readonly Template[] {
  if (asked === null || asked === 'auto') {
    const mine = Object.entries(own).map(([name, path]) => loadTemplate(name, path, cwd))
    return [...mine, ...builtinTemplates]
  }
  const path = Object.hasOwn(own, asked) ? own[asked] : undefined
  if (path !== undefined) return loadTemplate(asked, path, cwd)
  return builtinTemplates.find((template) => template.name === asked) ?? loadTemplate(asked, asked, cwd)
}

function loadTemplate(name: string, path: string, cwd: string): Template {
  const absolute = resolve(cwd, path)
  const key = `${name}\n${absolute}`
  try {
    const text = readFileSync(absolute, 'utf8')
    const known = read.get(key)
    if (known?.text === text) return known.template
    const template = readTemplate(name, readDocument(createSource(path, text)))
    read.set(key, { text, template })
    return template
  } catch (error) {
    if (error instanceof TemplateError) throw new TemplateFailure(`Template \`${name}\`, line ${error.line}: ${error.message}`)
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const names = builtinTemplates.map((template) => `\`${template.name}\``).join(', ')
    throw new TemplateFailure(code === 'ENOENT'
      ? `There is no template \`${name}\`; give a path from the working directory, or one of ${names}`
      : `Template \`${name}\` could not be read (${code})`)
  }
}
