import { isAbsolute, relative, resolve, sep } from 'node:path'
import { dayOf } from './document/calendar.ts'
import { readDocument } from './document/read.ts'
import { createSource } from './document/source.ts'
import type { FileResult } from './lint/finding.ts'
import { judge, readAskedTemplate } from './lint/judge.ts'
import type { Setting } from './lint/lint.ts'
import type { Rule } from './rule/rule.ts'
import { builtinTemplates } from './template/builtin.ts'
import { readTemplate, TemplateError } from './template/read.ts'
import type { Template } from './template/template.ts'
import { readText } from './workspace/read.ts'

export interface RunRequest {
  readonly cwd: string
  readonly paths: readonly string[]
  readonly stdin: { readonly path: string; readonly text: string } | null
  readonly rules: readonly Rule[]
  readonly template: string | null
  readonly maxAge: number | null
  readonly today: string | null
  readonly severities: ReadonlyMap<string, 'error' | 'warn' | 'off'>
}

export interface RunResult { results: FileResult[]; problems: string[] }

export async function run(request: RunRequest): Promise<RunResult> {
  const { cwd } = request
  const today = request.today ?? dayOf(new Date())
  const settings = request.rules.flatMap((rule): Setting[] => {
    const severity = request.severities.get(rule.id) ?? rule.severity
    if (severity === 'off') return []
    const options = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
    if (request.maxAge !== null && 'maxAge' in options) options['maxAge'] = request.maxAge
    return [{ rule, severity, options }]
  })
  const results: FileResult[] = []
  const files = request.stdin ? [request.stdin.path] : request.paths
  for (const file of files) {
    const absolute = resolve(cwd, file)
    const path = (isAbsolute(file) ? absolute : relative(cwd, absolute)).split(sep).join('/')
    const failed = (failure: string): FileResult => ({ path, source: null, template: null, findings: [], notes: [], failure, baselined: 0 })
    const read = request.stdin ? { contents: request.stdin.text } : await readText(absolute)
    if ('failure' in read) {
      results.push(failed(read.failure))
      continue
    }
    const source = createSource(path, read.contents)
    const document = readDocument(source)
    const asked = request.template ?? readAskedTemplate(document) ?? 'auto'
    const template = asked === 'auto' ? builtinTemplates : await load(asked, cwd)
    if (typeof template === 'string') {
      results.push(failed(template))
      continue
    }
    const verdict = judge({ document, template, settings, today, history: null })
    results.push({ path, source, failure: null, baselined: 0, ...verdict })
  }
  return { results, problems: [] }
}

async function load(name: string, cwd: string): Promise<Template | string> {
  const builtin = builtinTemplates.find((template) => template.name === name)
  if (builtin) return builtin
  const read = await readText(resolve(cwd, name))
  if ('failure' in read) return `Template \`${name}\`: ${read.failure}`
  try {
    return readTemplate(name, readDocument(createSource(name, read.contents)))
  } catch (error) {
    if (error instanceof TemplateError) return `${name}:${error.line}: ${error.message}`
    throw error
  }
}
