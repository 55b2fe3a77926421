import type { Edit } from '../document/source.ts'
import { createSource } from '../document/source.ts'
import { type Deferred, differenceOf, listCodeActions, type WriteEdit } from './code-actions.ts'
import { disablingEdits, isWithout } from './disable.ts'
import type { Documents, LintedAnalysis } from './documents.ts'
import type { Linters } from './linters.ts'
import { toRange } from './positions.ts'
import { type CodeAction, type Connection, LSPErrorCodes, ResponseError } from './protocol.ts'

/** What the client can do. */
export interface CodeActionClient {
  /** Whether it asks for the edit of an action when the user has chosen it. */
  readonly canResolve: boolean
  /** Whether it reads edits with the version of their document, and leaves them out where that has changed. */
  readonly writesVersions: boolean
}

interface Host {
  readonly connection: Connection
  readonly documents: Documents
  readonly linters: Linters
}

/** Answers requests for code actions and their edits. */
export function answerCodeActions({ connection, documents, linters }: Host, client: CodeActionClient): void {
  const writeEdit: WriteEdit = ({ uri, version, linted }, edits) => {
    const { source } = linted.document
    const written = edits.map(({ range, text }) => ({ range: toRange(source, range), newText: text }))
    return client.writesVersions
      ? { documentChanges: [{ textDocument: { uri, version }, edits: written }] }
      : { changes: { [uri]: written } }
  }
  const resolve = async (action: CodeAction): Promise<CodeAction> => {
    const deferred = readDeferred(action.data)
    if (!deferred) return action
    const analysis = await documents.analyse(deferred.uri)
    if (analysis?.version !== deferred.version)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed')
    const edits =
      deferred.action === 'disable'
        ? await findDisablingEdits(analysis, deferred.finding, linters)
        : await findAllFixes(analysis, linters)
    return edits ? { ...action, edit: writeEdit(analysis, edits) } : action
  }
  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const analysis = await documents.analyse(textDocument.uri)
    if (!analysis) return []
    const actions = listCodeActions(analysis, range, context.only ?? null, writeEdit)
    if (client.canResolve) return actions
    const resolved: CodeAction[] = []
    for (const action of actions) {
      if (token.isCancellationRequested) return []
      const { data: _, ...whole } = await resolve(action)
      if (whole.edit) resolved.push(whole)
    }
    return resolved
  })
  connection.onCodeActionResolve(resolve)
}

/** For texts that are linted once, to make an edit. */
const always = { isCurrent: () => true, onLate: () => {} }

/** What an action of ours brought along; null for one that is complete, or not ours. */
function readDeferred(data: unknown): Deferred | null {
  return typeof data === 'object' && data !== null && 'action' in data ? (data as Deferred) : null
}

async function findAllFixes({ path, linted }: LintedAnalysis, linters: Linters): Promise<readonly Edit[] | null> {
  const { text, bom } = linted.document.source
  const contents = (bom ? '\uFEFF' : '') + text
  const fixed = await (await linters.of(path)).fix({ path, contents, ...always })
  return fixed === null || fixed === contents ? null : [differenceOf(text, createSource(path, fixed).text)]
}

/** The first edits that hide the finding and nothing else; null for none. */
async function findDisablingEdits({ path, linted }: LintedAnalysis, index: number, linters: Linters) {
  const finding = linted.findings[index]
  if (!finding) return null
  const { text, bom } = linted.document.source
  for (const edits of disablingEdits(linted.document, finding)) {
    const contents = (bom ? '\uFEFF' : '') + applyEdits(text, edits)
    const after = await (await linters.of(path)).lint({ path, contents, before: linted.document, ...always })
    if (after && !('failure' in after) && isWithout(finding, linted.findings, after.findings)) return edits
  }
  return null
}

/** A text after edits that are in its order. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (result, { range, text: inserted }) => result.slice(0, range.start) + inserted + result.slice(range.end),
    text,
  )
}
