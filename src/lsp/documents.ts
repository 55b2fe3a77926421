import type { Document as ReadDocument } from '../document/document.ts'
import type { LintedEdit } from '../run/document-linter.ts'
import { internalErrorMessage, sentenceOf } from '../run/usage-error.ts'
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
import type { Settings } from './settings.ts'

/** A document as it was linted last. */
export interface Analysis {
  readonly uri: string
  readonly version: number
  readonly path: string
  /** Null where it could not be linted, or is no document that a run would select. */
  readonly linted: LintedEdit | null
}

/** A document that could be linted. */
export type LintedAnalysis = Analysis & { readonly linted: LintedEdit }

/** The open documents: each version is linted once, at the latest when it is asked for. */
export interface Documents {
  /**
   * The analysis of a document as it is now; null for one that is not open or cannot be linted.
   * @throws {ResponseError} where it changes meanwhile
   */
  analyse(uri: string): Promise<LintedAnalysis | null>
  /** Lints all open documents again. */
  refresh(): void
  /** Lints documents with each change from now on, or when they are saved. */
  setRun(run: Settings['run']): void
  /** Calls back when a document is saved. */
  onSave(listener: () => void): void
}

interface Open {
  readonly document: TextDocument
  readonly path: string
  /** Counts changes of the document and of what it is linted with. */
  stamp: number
  analysis: { readonly stamp: number; readonly promise: Promise<Analysis | null> } | null
  /** As it was read last. */
  before: ReadDocument | null
  timer: NodeJS.Timeout | null
  /** When it may be linted again without being asked. */
  restUntil: number
  /** Whether the diagnostics of the text as it is now are to be published. */
  isShown: boolean
}

/** While a document changes all the time, linting it takes no more than half of a processor. */
const restFactor = 1
const longestRest = 1000

/** Keeps the documents that the client has open, and publishes their diagnostics. */
export function createDocuments(
  connection: Connection,
  linters: Linters,
  onPublished: (analysis: Analysis, diagnostics: readonly Diagnostic[]) => void,
): Documents {
  let run: Settings['run'] = 'onType'
  const texts = new TextDocuments(TextDocument)
  const opened = new Map<string, Open>()
  const publish = (uri: string, version: number, diagnostics: Diagnostic[]) =>
    void connection.sendDiagnostics({ uri, version, diagnostics })

  const report = (error: unknown) => connection.console.error(internalErrorMessage(error))

  const analyse = async (open: Open): Promise<Analysis | null> => {
    const { document, path, stamp } = open
    const { uri, version } = document
    const contents = document.getText()
    const isCurrent = () => opened.get(uri) === open && open.stamp === stamp
    const start = performance.now()
    const result = await linters
      .of(path)
      .then((linter) =>
        linter.lint({ path, contents, before: open.before, isCurrent, onLate: () => isCurrent() && schedule(open) }),
      )
      .catch((error: unknown) => ({ failure: sentenceOf(error) }))
    const end = performance.now()
    open.restUntil = end + Math.min((end - start) * restFactor, longestRest)
    if (!isCurrent()) return null
    const linted = result && 'failure' in result ? null : result
    if (linted) open.before = linted.document
    const failures = result && 'failure' in result ? [result.failure] : (linted?.problems ?? [])
    const found = linted?.findings.map((finding) => describeFinding(finding, uri, linted)) ?? []
    const analysis = { uri, version, path, linted }
    if (open.isShown) {
      const diagnostics = [...failures.map(describeFailure), ...found]
      publish(uri, version, diagnostics)
      onPublished(analysis, diagnostics)
    }
    return analysis
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
  const schedule = (open: Open) => {
    open.stamp++
    open.isShown = true
    open.timer ??= setTimeout(
      () => void analyseOnce(open).catch(report),
      Math.max(0, open.restUntil - performance.now()),
    )
  }

  texts.onDidChangeContent(({ document }) => {
    const path = filePathOf(document.uri)
    if (path === null) return
    const known = opened.get(document.uri)
    const fresh = { document, path, stamp: 0, analysis: null, before: null, timer: null, restUntil: 0, isShown: false }
    const open = known?.document === document ? known : fresh
    if (known && known !== open && known.timer) clearTimeout(known.timer)
    opened.set(document.uri, open)
    if (run === 'onType' || open !== known) return schedule(open)
    open.stamp++
    open.isShown = false
  })
  texts.onDidSave(({ document }) => {
    const open = opened.get(document.uri)
    if (open && run === 'onSave') schedule(open)
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
      return analysis.linted && { ...analysis, linted: analysis.linted }
    },
    refresh() {
      for (const open of opened.values()) schedule(open)
    },
    setRun(next) {
      run = next
    },
    onSave: (listener) => void texts.onDidSave(listener),
  }
}
