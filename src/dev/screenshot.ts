/**
 * Takes the picture of the HTML report in `docs/report.png`: `npm run screenshot`, after a build. It needs Chromium, as
 * Debian's package installs it, or at the path in CHROMIUM.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'

const today = '2026-11-20'
const read = (name: string) => readFileSync(`fixtures/documents/${name}.md`, 'utf8')
const dated = (text: string, day: string) => text.replace(/(\*\*Last Modified:\*\* )\S+/, `$1${day}`)
const filled = read('tracked-filled')
const left = read('tracked-left-behind')
const documents: Readonly<Record<string, string>> = {
  'accounts/systemPatterns.md': dated(filled, '2026-10-28'),
  'billing/systemPatterns.md': dated(filled.replace(/^## 3. Data Flow\n[^]*?(?=^## )/m, ''), '2026-05-11'),
  'search/systemPatterns.md': dated(filled, '2026-08-03'),
  'shipping/systemPatterns.md': dated(left, '2026-03-17'),
}

const folder = join(mkdtempSync(join(tmpdir(), 'screenshot-')), 'harbour')
try {
  for (const [path, text] of Object.entries(documents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const args = [resolve('dist/cli.cjs'), '--no-git', '--no-cache', '--today', today, '--format', 'html:report.html']
  spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' })
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // Chromium refuses its sandbox to root, as whom containers run.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage()
  await page.setViewport({ width: 940, height: 1120 })
  await page.goto(pathToFileURL(join(folder, 'report.html')).href)
  await page.screenshot({ path: 'docs/report.png' })
  await browser.close()
} finally {
  rmSync(dirname(folder), { recursive: true, force: true })
}
