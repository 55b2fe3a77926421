import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { invalidTemplateMessage, isTemplatePath, unknownTemplateMessage } from '../config/load.ts'
import { readDocument } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { DocumentError } from '../markdown/limits.ts'
import { builtinNames, builtinTemplates, withBuiltin } from '../template/builtin.ts'
import { readTemplate, TemplateError } from '../template/read.ts'
import type { Template } from '../template/template.ts'
import type { Settings } from './public.ts'

/** A template that cannot be loaded; the message is one sentence. */
export class UnavailableTemplate extends Error {}

/** A template, or those to choose from; with a note where the document names an unknown one. */
export interface FoundTemplate {
  readonly template: Template | readonly Template[]
  readonly note: string | null
}

/** Parsed again only when the text changes: the server of an editor runs for days. */
const parsed = new Map<string, { readonly text: string; readonly template: Template }>()

/**
 * The template for a document that names one, or none (null). The document takes precedence over the settings, but it
 * can name a template by name only: no path that a document gives is read. Paths are relative to `cwd`.
 * @throws {UnavailableTemplate} where a file cannot be read or is not a template
 */
export function findTemplate(declared: string | null, settings: Settings, cwd: string): FoundTemplate {
  const own = settings.templates ?? {}
  const known = ['auto', ...builtinNames, ...Object.keys(own)]
  const name = declared !== null && known.includes(declared) ? declared : (settings.template ?? 'auto')
  const note = declared !== null && !known.includes(declared) ? unknownTemplateMessage(declared, known) : null
  return { template: loadNamed(name, own, known, cwd), note }
}

function loadNamed(name: string, own: Readonly<Record<string, string>>, known: readonly string[], cwd: string) {
  if (name === 'auto') {
    return withBuiltin(Object.entries(own).map(([name, path]) => loadFile(name, path, cwd)))
  }
  const path = Object.hasOwn(own, name) ? own[name] : undefined
  if (path !== undefined) return loadFile(name, path, cwd)
  if (isTemplatePath(name)) return loadFile(name.replace(/^\.\//, ''), name, cwd)
  const builtin = builtinTemplates.find((template) => template.name === name)
  if (!builtin) throw new UnavailableTemplate(unknownTemplateMessage(name, known))
  return builtin
}

function loadFile(name: string, path: string, cwd: string): Template {
  const absolute = resolve(cwd, path)
  const key = `${name}\n${absolute}`
  try {
    const text = readFileSync(absolute, 'utf8')
    const known = parsed.get(key)
    if (known?.text === text) return known.template
    const template = readTemplate(name, readDocument(createSource(path, text)))
    parsed.set(key, { text, template })
    return template
  } catch (error) {
    if (error instanceof DocumentError || error instanceof TemplateError) {
      throw new UnavailableTemplate(invalidTemplateMessage(name, error))
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UnavailableTemplate(`Cannot read template ${path}: ${code === 'ENOENT' ? 'no such file' : code}`)
  }
}
