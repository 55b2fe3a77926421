import type { LinterRequest } from '../run/document-linter.ts'
import { listTemplateNames } from '../run/template-option.ts'
import type { Analysis } from './documents.ts'
import { filePathOf } from './file-path.ts'
import type { Linters } from './linters.ts'
import { type Diagnostic, DiagnosticSeverity } from './protocol.ts'

/** Tells of each document after it was linted; sent where the client asks for it with the option `status`. */
export const statusMethod = 'systemPatternsLint/status'

/** Asks for the names of the templates that a document can be checked against. */
export const templatesMethod = 'systemPatternsLint/templates'

/** What an editor may show of a document beside its diagnostics. */
export interface Status {
  readonly uri: string
  readonly version: number
  /** Whether a run would select the file. */
  readonly isDocument: boolean
  /** The template that it is checked against; null where none matches. */
  readonly template: string | null
  /** Whether the template was chosen automatically. */
  readonly automatic: boolean
  readonly errors: number
  readonly warnings: number
  readonly notes: readonly string[]
}

/** The status of a document that was linted. */
export function describeStatus({ uri, version, linted }: Analysis, diagnostics: readonly Diagnostic[]): Status {
  const count = (wanted: DiagnosticSeverity) => diagnostics.filter(({ severity }) => severity === wanted).length
  const { template, automatic, notes } = linted?.result ?? { template: null, automatic: false, notes: [] }
  return {
    ...{ uri, version, isDocument: linted !== null || diagnostics.length > 0, template, automatic },
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    notes,
  }
}

/** The names of the templates for the document of a request, configured ones first. */
export function listTemplates(
  asked: unknown,
  { linters, request }: { readonly linters: Linters; readonly request: LinterRequest },
): Promise<readonly string[]> {
  const uri: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'uri') : null
  const path = typeof uri === 'string' ? filePathOf(uri) : null
  const folder = path === null ? request.cwd : linters.folderOf(path)
  return listTemplateNames(path ?? `${folder}/systemPatterns.md`, { ...request, cwd: folder })
}
