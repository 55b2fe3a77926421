import { resolve } from 'node:path'
import { findTemplate } from '../config/explain.ts'
import { isTemplatePath, unknownTemplateMessage } from '../config/load.ts'
import type { TemplateChoice } from '../config/resolve.ts'
import { builtinNames } from '../template/builtin.ts'
import { missingPathMessage } from '../workspace/files/missing-path.ts'
import { pathExists } from '../workspace/files/read.ts'
import { openConfigs } from './open-configs.ts'
import type { RunRequest } from './run.ts'
import { UsageError } from './usage-error.ts'

/** What the names of templates depend on. */
type NamingRequest = Pick<RunRequest, 'cwd' | 'rules' | 'configPath' | 'noConfig'>

/**
 * The template that a user names: `auto`, a configured or built-in name, or a path relative to the working directory.
 * @throws {UsageError} where there is none
 */
export async function chooseTemplateByName(text: string, request: NamingRequest): Promise<TemplateChoice> {
  const { cwd } = request
  if (isTemplatePath(text)) {
    mustExist('template', text, cwd)
    return { kind: 'file', name: text, path: resolve(cwd, text) }
  }
  if (text === 'auto') return { kind: 'auto' }
  const resolved = await openConfigs(request).resolve(resolve(cwd, 'systemPatterns.md'))
  // The run itself reports errors in the configuration.
  const choice = resolved ? findTemplate(text, resolved, builtinNames) : { kind: 'auto' as const }
  if (!choice)
    throw new UsageError(unknownTemplateMessage(text, ['auto', ...builtinNames, ...(resolved?.templates.keys() ?? [])]))
  return choice
}

/** The names of the templates that a file (absolute path) can be checked against, configured ones first. */
export async function listTemplateNames(path: string, request: NamingRequest): Promise<readonly string[]> {
  const resolved = await openConfigs(request).resolve(path)
  return [...new Set([...(resolved?.templates.keys() ?? []), ...builtinNames])]
}

/** @throws {UsageError} with the most similar path, where a named file does not exist */
export function mustExist(what: string, named: string, cwd: string): void {
  if (pathExists(resolve(cwd, named))) return
  const hint = /did you mean .*/.exec(missingPathMessage(cwd, named))?.[0]
  throw new UsageError(`Cannot read ${what} ${named}: no such file${hint === undefined ? '' : `; ${hint}`}`)
}
