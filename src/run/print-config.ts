import { resolve } from 'node:path'
import { formatConfigError } from '../config/configs.ts'
import { decideTemplate, explainConfig } from '../config/explain.ts'
import { readDocumentOrNull } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { readAskedTemplate } from '../lint/lint-document.ts'
import { builtinNames } from '../template/builtin.ts'
import { chooseTemplate } from '../template/choose.ts'
import { readText } from '../workspace/files/read.ts'
import { openConfigs } from './open-configs.ts'
import type { RunRequest } from './run.ts'
import { createTemplates } from './templates.ts'

/**
 * The configuration of a file with where each value came from, as JSON; or what is wrong with it, one sentence for each
 * problem.
 */
export async function printConfig(
  file: string,
  request: Omit<RunRequest, 'onDocument'>,
): Promise<{ readonly text: string } | { readonly problems: readonly string[] }> {
  const { cwd } = request
  const configs = openConfigs(request)
  const path = resolve(cwd, file)
  const resolved = await configs.resolve(path)
  if (!resolved) return { problems: configs.errors().map((problem) => formatConfigError(problem, cwd)) }
  // A file that is not there yet is answered for all the same.
  const read = readText(path)
  const document = 'contents' in read ? readDocumentOrNull(createSource(file, read.contents)) : null
  const decision = decideTemplate(resolved, document && readAskedTemplate(document), builtinNames)
  const loaded = await createTemplates().load(decision.choice, resolved.templates)
  if ('failure' in loaded) return { problems: [loaded.failure] }
  const fitted = document && Array.isArray(loaded.template) ? chooseTemplate(loaded.template, document).alignment : null
  return { text: await explainConfig({ file, cwd, resolved, decision, fitted: fitted?.template.name ?? null }) }
}
