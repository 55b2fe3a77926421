import { createSource } from '../document/source.ts'
import type { LintedEdit } from '../run/document-linter.ts'
import { internalErrorMessage } from '../run/usage-error.ts'
import { describeFailure, describeFinding } from './diagnostics.ts'
import { filePathOf } from './file-path.ts'
import type { Linters } from './linters.ts'
import {
  type Connection,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  TextDocument,
  TextDocuments,
} from './protocol.ts'

/** A document as it was linted last. */
export interface Analysis {
  readonly uri: string
  readonly version: number
  readonly path: string
  readonly contents: string
  /** Null where it could not be linted, or is no document that a run would select. */
  readonly linted: LintedEdit | null
}

/** The open documents: each version is linted once, at the latest when it is asked for. */
export interface Documents {
  /**
   * The analysis of a document as it is now; null for one that is not open or is no file.
   * @throws {ResponseError} where it changes meanwhile
   */
  analyse(uri: string): Promise<Analysis | null>
  /** Lints all open documents again. */
  refresh(): void
}

interface Open {
  readonly document: TextDocument
  readonly path: string
  /** Counts changes of the document and of what it is linted with. */
  stamp: number
  analysis: { readonly stamp: number; readonly promise: Promise<Analysis | null> } | null
  timer: NodeJS.Timeout | null
  /** When it may be linted again without being asked. */
  restUntil: number
}

/** While a document changes all the time, linting it takes no more than a third of the processor. */
const restFactor = 2
const longestRest = 1000

/** Keeps the documents that the client has open, and publishes their diagnostics. */
export function createDocuments(connection: Connection, linters: Linters, onAnalysed: () => void): Documents {
  const texts = new TextDocuments(TextDocument)
  const opened = new Map<string, Open>()
  const publish = (uri: string, version: number, diagnostics: Diagnostic[]) =>
    void connection.sendDiagnostics({ uri, version, diagnostics })

  const analyse = async (open: Open): Promise<Analysis | null> => {
    const { document, path, stamp } = open
    const { uri, version } = document
    const contents = document.getText()
    const isCurrent = () => opened.get(uri) === open && open.stamp === stamp
    const start = performance.now()
    const result = await linters
      .of(path)
      .lint({ path, contents, isCurrent })
      .catch((error: unknown) => ({ failure: internalErrorMessage(error) }))
    const end = performance.now()
    open.restUntil = end + Math.min((end - start) * restFactor, longestRest)
    if (!isCurrent()) return null
    const linted = result && 'failure' in result ? null : result
    const failures = result && 'failure' in result ? [result.failure] : (linted?.problems ?? [])
    const source = linted?.document.source ?? createSource(path, contents)
    const found = linted?.findings.map((finding) => describeFinding(finding, source)) ?? []
    publish(uri, version, [...failures.map(describeFailure), ...found])
    onAnalysed()
    return { uri, version, path, contents, linted }
  }

  const analyseOnce = (open: Open): Promise<Analysis | null> => {
    if (open.timer) clearTimeout(open.timer)
    open.timer = null
    const { stamp } = open
    const promise = open.analysis?.stamp === stamp ? open.analysis.promise : analyse(open)
    open.analysis = { stamp, promise }
    return promise
  }

  /** Lints a document soon: changes that arrive together, or while it rests, are linted once. */
  const change = (open: Open) => {
    open.stamp++
    open.timer ??= setTimeout(() => void analyseOnce(open), Math.max(0, open.restUntil - performance.now()))
  }

  texts.onDidChangeContent(({ document }) => {
    const path = filePathOf(document.uri)
    if (path === null) return
    const known = opened.get(document.uri)
    const fresh = { document, path, stamp: 0, analysis: null, timer: null, restUntil: 0 }
    const open = known?.document === document ? known : fresh
    if (known && known !== open && known.timer) clearTimeout(known.timer)
    opened.set(document.uri, open)
    change(open)
  })
  texts.onDidClose(({ document: { uri, version } }) => {
    const open = opened.get(uri)
    if (!open) return
    if (open.timer) clearTimeout(open.timer)
    opened.delete(uri)
    publish(uri, version, [])
  })
  texts.listen(connection)

  return {
    async analyse(uri) {
      const open = opened.get(uri)
      if (!open) return null
      const analysis = await analyseOnce(open)
      if (analysis === null) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed')
      return analysis
    },
    refresh() {
      for (const open of opened.values()) change(open)
    },
  }
}
