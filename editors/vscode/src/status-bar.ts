import { type Disposable, StatusBarAlignment, type TextEditor, window, workspace } from 'vscode'
import type { Status } from '../../../src/lsp/extension.ts'

/** Shows the template and the findings of the document in the active editor. */
export interface StatusBar extends Disposable {
  update(status: Status): void
  clear(): void
}

/** Creates the item; it is hidden beside what is no document. */
export function createStatusBar(): StatusBar {
  const statuses = new Map<string, Status>()
  const item = window.createStatusBarItem('system-patterns-lint', StatusBarAlignment.Right, 100)
  item.name = 'System Patterns Lint'
  item.command = 'system-patterns-lint.chooseTemplate'
  const show = (editor: TextEditor | undefined) => {
    const status = editor && statuses.get(editor.document.uri.toString())
    if (!status?.isDocument) return item.hide()
    const { template, automatic, errors, warnings, notes } = status
    const counts = `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`
    const origin = automatic ? ', matched automatically' : ''
    const choice = template === null ? 'No template matched' : `Template ${template}${origin}`
    item.text = `$(checklist) ${template ?? 'no template'} $(error) ${errors} $(warning) ${warnings}`
    item.tooltip = [`${choice}: ${counts}`, ...notes, 'Click to choose a template'].join('\n')
    item.accessibilityInformation = { label: `${choice}, ${counts}` }
    item.show()
  }
  const subscriptions = [
    item,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
  ]
  return {
    update(status) {
      statuses.set(status.uri, status)
      show(window.activeTextEditor)
    },
    clear() {
      statuses.clear()
      item.hide()
    },
    dispose() {
      for (const one of subscriptions) one.dispose()
    },
  }
}
