import type { Rule } from '../rule/rule.ts'
import { openBuiltinFile } from '../run/builtin-file.ts'
import { listCompletions } from './completion.ts'
import { findInTemplate, locateLine } from './definition.ts'
import type { Documents } from './documents.ts'
import { describePosition } from './hover.ts'
import type { Linters } from './linters.ts'
import type { Connection } from './protocol.ts'
import { flatten, listSymbols } from './symbols.ts'

/** What the client reads. */
export interface QuestionClient {
  readonly readsMarkdown: boolean
  /** Whether it reads symbols within symbols. */
  readonly readsTrees: boolean
}

interface Host {
  readonly connection: Connection
  readonly documents: Documents
  readonly linters: Linters
  readonly rules: readonly Rule[]
  readonly env: NodeJS.ProcessEnv
}

/** Answers what does not change a document: hover, completion, symbols, definition. */
export function answerQuestions({ connection, documents, linters, rules, env }: Host, client: QuestionClient): void {
  connection.onHover(async ({ textDocument, position }) => {
    const analysis = await documents.analyse(textDocument.uri)
    return analysis && describePosition(analysis, position, rules, client.readsMarkdown)
  })
  connection.onCompletion(async ({ textDocument, position }) => {
    const analysis = await documents.analyse(textDocument.uri)
    return analysis ? listCompletions(analysis, position, rules) : []
  })
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const analysis = await documents.analyse(textDocument.uri)
    const symbols = analysis ? listSymbols(analysis.linted) : []
    return client.readsTrees ? symbols : flatten(symbols, textDocument.uri)
  })
  connection.onDefinition(async ({ textDocument, position }) => {
    const analysis = await documents.analyse(textDocument.uri)
    const place = analysis && findInTemplate(analysis, position)
    if (!place) return null
    const cwd = linters.folderOf(analysis.path)
    const path = place.path ?? (await openBuiltinFile(place.template, { env, cwd }))
    return path === null ? null : locateLine(path, place.line)
  })
}
