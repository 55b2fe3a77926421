/** Takes the picture of VS Code in `docs/vscode.png`: `npm run screenshot:vscode`, after `npm run build`. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packExtension } from '../../editors/vscode/pack.ts'
import { openWindow } from './vscode-window.ts'

const home = mkdtempSync(join(tmpdir(), 'screenshot-'))
const folder = join(home, 'parcel-trail')
const document = 'memory-bank/systemPatterns.md'
mkdirSync(join(folder, 'memory-bank'), { recursive: true })
writeFileSync(join(folder, document), readFileSync('fixtures/documents/tracked-left-behind.md', 'utf8'))
const window = await openWindow({
  folder,
  document,
  extension: await packExtension(home),
  chromium: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  settings: { 'editor.minimap.enabled': false, 'window.commandCenter': false },
  size: { width: 1040, height: 620 },
})
try {
  await window.run('View: Close Primary Side Bar')
  await window.run('View: Toggle Problems')
  const row = await window.page.waitForSelector('.markers-panel .monaco-list-row[aria-label*="Missing section"]')
  await row?.click({ count: 2 })
  const bulb = await window.page.waitForSelector('.lightBulbWidget', { visible: true })
  await bulb?.click()
  await window.see('.action-widget', (text) => text.includes('Add the section'))
  await window.page.screenshot({ path: 'docs/vscode.png' })
} finally {
  await window.close()
  rmSync(home, { recursive: true, force: true })
}
