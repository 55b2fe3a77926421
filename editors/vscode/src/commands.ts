import {
  commands,
  type Diagnostic,
  env,
  languages,
  Range,
  type TextEditor,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode'
import type { templatesMethod } from '../../../src/lsp/extension.ts'
import { declareTemplate } from './declare-template.ts'

/** Asks the server. */
export type Ask = <T>(method: typeof templatesMethod, params: object) => Promise<T>

/** The commands of the extension, by what follows its name. */
export function createCommands(ask: Ask): Readonly<Record<string, (editor: TextEditor) => Promise<unknown>>> {
  return {
    fixAll: () => applyFirst('source.fixAll.system-patterns-lint'),
    insertMissingSections: () => applyFirst('source.insertMissingSections.system-patterns-lint'),
    chooseTemplate: (editor) => chooseTemplate(editor, ask),
    openRulePage,
  }
}

async function applyFirst(kind: string): Promise<void> {
  await commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' })
}

/** Declares the chosen template in the document, where the command and every other editor see it too. */
async function chooseTemplate({ document }: TextEditor, ask: Ask): Promise<void> {
  const names = await ask<string[]>('systemPatternsLint/templates', { uri: document.uri.toString() })
  const name = await window.showQuickPick(names, { placeHolder: 'Template to declare in the document' })
  if (name === undefined) return
  const { start, end, text } = declareTemplate(document.getText(), name)
  const edit = new WorkspaceEdit()
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text)
  await workspace.applyEdit(edit)
}

/** Opens the page of the finding at the cursor, else of one that is chosen from the document's. */
async function openRulePage({ document, selection }: TextEditor): Promise<void> {
  const findings = languages.getDiagnostics(document.uri).filter((one) => pageOf(one) !== null)
  const here = findings.filter(({ range }) => range.contains(selection.active))
  const pages = new Map((here.length > 0 ? here : findings).map((one) => [nameOf(one), pageOf(one)]))
  const names = [...pages.keys()]
  const name = names.length < 2 ? names[0] : await window.showQuickPick(names, { placeHolder: 'Rule to read about' })
  const page = name === undefined ? null : pages.get(name)
  if (page) await env.openExternal(page)
  else if (names.length === 0)
    await window.showInformationMessage('This document has no finding of system-patterns-lint')
}

/** The page of a finding's rule; null for a diagnostic that is not ours. */
function pageOf({ source, code }: Diagnostic): Uri | null {
  return source === 'system-patterns-lint' && typeof code === 'object' ? code.target : null
}

function nameOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : ''
}
