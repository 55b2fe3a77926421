import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packExtension } from '../../editors/vscode/pack.ts'
import { describeWith, execute, findProgram } from './programs.ts'
import { command, createFolder, root } from './throwaway.ts'
import { editorFolder, hasEditor, openWindow, type Window, type WindowRequest } from './vscode-window.ts'

const document = 'memory-bank/systemPatterns.md'
const leftBehind = readFileSync(join(root, 'fixtures/documents/tracked-left-behind.md'), 'utf8')
const own = 'node_modules/system-patterns-lint/dist/cli.cjs'
const problems = '.markers-panel'
const statusItem = '.statusbar-item[id^="system-patterns-lint."]'
const seconds = 1000
const waiting = { timeout: 20 * seconds, interval: 500 }

const editor = {
  name: `VS Code in ${editorFolder}, where test/integrations/install-vscode.sh puts it`,
  isThere: hasEditor,
}

describeWith(['chromium', editor], 'VS Code', () => {
  const open = async (folder: string, request: Partial<WindowRequest> = {}) => {
    const extension = await packExtension(createFolder())
    const window = await openWindow({
      folder,
      document,
      extension,
      chromium: findProgram('chromium') ?? '',
      ...request,
    })
    await window.run('View: Toggle Problems')
    // The commands of the extension are those of an editor.
    await window.run('View: Focus Active Editor Group')
    return window
  }

  describe('with a document that was left behind', { timeout: 60 * seconds }, () => {
    let window: Window
    let folder: string
    beforeAll(async () => {
      folder = createFolder({ [document]: leftBehind })
      window = await open(folder)
    }, 150 * seconds)
    afterAll(() => window.close())

    /** Goes to a finding in the Problems panel, which selects its range. */
    const goTo = async (message: string) => {
      const row = await window.page.waitForSelector(`${problems} .monaco-list-row[aria-label*="${message}"]`)
      await row?.click({ count: 2 })
    }
    const lint = async () =>
      (await execute(process.execPath, [command, '--format', 'unix', document], { cwd: folder })).stdout
    /** Saves the document; it is written some time later. */
    const save = async () => {
      await window.page.keyboard.down('Control')
      await window.page.keyboard.press('s')
      await window.page.keyboard.up('Control')
      return readFileSync(join(folder, document), 'utf8')
    }

    it('shows the findings in the Problems panel', async () => {
      await window.see(problems, (text) => text.includes('Missing section `Integration Patterns`'))
      const text = await window.read(problems)
      expect(text).toContain('Unfilled placeholder `[DRAFT]` from template `tracked`; replace it')
      expect(text).toContain('system-patterns-lint leftover-placeholder [Ln 4, Col 13]')
    })

    it('shows the template and how many findings the command reports', async () => {
      const found = await lint()
      const [errors, warnings] = ['error', 'warning'].map((name) => found.split(`: ${name}: `).length - 1)
      expect(errors).toBeGreaterThan(5)
      expect(await window.read(statusItem)).toContain(`tracked ${errors} ${warnings}`)
    })

    it('applies the safe fixes', async () => {
      expect(leftBehind).toContain('(#integration-patterns)')
      await window.run('System Patterns Lint: Fix All Findings')
      await expect.poll(save, waiting).not.toContain('(#integration-patterns)')
    })

    it('inserts a missing section from the light bulb', async () => {
      await goTo('Missing section')
      const bulb = await window.page.waitForSelector('.lightBulbWidget', { visible: true })
      await bulb?.click()
      await window.see('.action-widget', (text) => text.includes('Add the section `Integration Patterns`'))
      await window.page.keyboard.press('Enter')
      await window.see(problems, (text) => !text.includes('Missing section'))
      await expect.poll(save, waiting).toMatch(/^## Integration Patterns$/m)
    })

    it('takes a finding back when its placeholder is typed over', async () => {
      await goTo('[DRAFT]')
      await window.page.waitForSelector('.monaco-editor.focused')
      await window.page.keyboard.type('Accepted')
      await window.see(problems, (text) => !text.includes('[DRAFT]') && text.includes('[A rule it enforces]'))
      await expect.poll(save, waiting).toContain('**Status:** Accepted')
    })

    it('declares the template that is chosen, and inserts what is missing of it', async () => {
      await window.run('System Patterns Lint: Choose Template')
      await window.page.waitForSelector('.quick-input-list .monaco-list-row[aria-label^="c4"]')
      await window.page.keyboard.type('c4')
      await window.page.waitForSelector('.quick-input-list .monaco-list-row.focused[aria-label^="c4"]')
      await window.page.keyboard.press('Enter')
      await window.see(statusItem, (text) => text.includes('c4'))
      await expect.poll(save, waiting).toMatch(/^<!-- template: c4 -->\n\n# System Patterns\n/)
      expect(await lint()).toContain('[missing-section]')
      await window.run('System Patterns Lint: Insert Missing Sections')
      await expect.poll(() => save().then(lint), waiting).not.toContain('[missing-section]')
    })

    it('opens the page of a rule', async () => {
      await window.run('System Patterns Lint: Open the Page')
      await window.see('.quick-input-list', (text) => text.includes('leftover-placeholder'))
      await window.page.keyboard.type('leftover-placeholder')
      await window.page.waitForSelector(
        '.quick-input-list .monaco-list-row.focused[aria-label^="leftover-placeholder"]',
      )
      await window.page.keyboard.press('Enter')
      await window.see('.monaco-dialog-box', (text) => /system-patterns-lint@[\d.]+\/rules\/leftover-p/.test(text))
    })
  })

  // A server of the workspace that says so and checks everything against a template of its own.
  const script = `process.argv.push('--template', 'cline'); require(${JSON.stringify(command)})\n`

  it(
    'runs the server of a workspace that is trusted',
    async () => {
      const window = await open(createFolder({ [document]: leftBehind, [own]: script }))
      try {
        await window.see(statusItem, (text) => text.includes('cline'))
      } finally {
        await window.close()
      }
    },
    150 * seconds,
  )

  it(
    'runs its own server in a workspace that is not trusted',
    async () => {
      const settings = { 'security.workspace.trust.startupPrompt': 'never' }
      const files = { [document]: leftBehind, [own]: script }
      const window = await open(createFolder(files), { isTrusted: false, settings })
      try {
        await window.see('.statusbar', (text) => text.includes('Restricted Mode'))
        await window.see(statusItem, (text) => text.includes('tracked'))
      } finally {
        await window.close()
      }
    },
    150 * seconds,
  )
})
