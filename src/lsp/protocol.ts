/**
 * All that the server uses of the protocol's library. It is bundled into a file of its own, which only `--lsp` loads.
 */

export {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  createConnection,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentSymbol,
  ErrorCodes,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Location,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type SymbolInformation,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
export { TextDocument } from 'vscode-languageserver-textdocument'
