import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isTemplatePath, sayUnknownTemplate } from '../config/load.ts'
import { readDocument } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { DocumentError } from '../markdown/limits.ts'
import { builtinTemplates } from '../template/builtin.ts'
import { readTemplate, TemplateError } from '../template/read.ts'
import type { Template } from '../template/template.ts'
import type { Settings } from './public.ts'

/** A template that cannot be had: the message is one sentence. */
export class TemplateFailure extends Error {}

/** A template, or those to choose from; a note where a document asks for one that is not there. */
export interface Found {
  readonly template: Template | readonly Template[]
  readonly note: string | null
}

/** Read once for as long as the text is the same: an editor's server lives for days. */
const read = new Map<string, { readonly text: string; readonly template: Template }>()

/**
 * The template for a document that asks for one, or for none (null): its own word goes before the settings, but nothing
 * is read because a document says where it is. Paths are relative to `cwd`.
 * @throws {TemplateFailure} where a file cannot be read or is no template
 */
export function findTemplate(declared: string | null, settings: Settings, cwd: string): Found {
  const own = settings.templates ?? {}
  const known = ['auto', ...builtinTemplates.map(({ name }) => name), ...Object.keys(own)]
  const name = declared !== null && known.includes(declared) ? declared : (settings.template ?? 'auto')
  const note = declared !== null && !known.includes(declared) ? sayUnknownTemplate(declared, known) : null
  return { template: loadNamed(name, own, known, cwd), note }
}

function loadNamed(name: string, own: Readonly<Record<string, string>>, known: readonly string[], cwd: string) {
  if (name === 'auto') {
    const mine = Object.entries(own).map(([name, path]) => loadFile(name, path, cwd))
    return [...mine, ...builtinTemplates.filter((template) => !Object.hasOwn(own, template.name))]
  }
  const path = Object.hasOwn(own, name) ? own[name] : undefined
  if (path !== undefined) return loadFile(name, path, cwd)
  if (isTemplatePath(name)) return loadFile(name.replace(/^\.\//, ''), name, cwd)
  const builtin = builtinTemplates.find((template) => template.name === name)
  if (!builtin) throw new TemplateFailure(sayUnknownTemplate(name, known))
  return builtin
}

function loadFile(name: string, path: string, cwd: string): Template {
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
    if (error instanceof DocumentError) throw new TemplateFailure(`Template \`${name}\`: ${error.message}`)
    if (error instanceof TemplateError)
      throw new TemplateFailure(`Template \`${name}\`, line ${error.line}: ${error.message}`)
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new TemplateFailure(
      `Template \`${name}\`: ${code === 'ENOENT' ? 'Does not exist' : `Could not be read (${code})`}`,
    )
  }
}
