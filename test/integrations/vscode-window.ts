import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

/** The folder of the VS Code that `install-vscode.sh` installs: VSCODE_FOLDER, else a folder of the user's cache. */
export const editorFolder =
  process.env['VSCODE_FOLDER'] ??
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'system-patterns-lint', 'vscode')

/** Whether it is there. */
export function hasEditor(): boolean {
  return existsSync(join(editorFolder, 'installed'))
}

/** A window of a real VS Code. */
export interface Window {
  readonly page: Page
  /** Runs a command of the palette. */
  run(command: string): Promise<void>
  /** What a part of the window says, in one line. */
  read(part: string): Promise<string>
  /** Waits until what a part of the window says fits. */
  see(part: string, isSeen: (text: string) => boolean): Promise<string>
  close(): Promise<void>
}

/** What to open. */
export interface WindowRequest {
  readonly folder: string
  /** The document to show, relative to the folder. */
  readonly document: string
  /** The `.vsix` file of the extension. */
  readonly extension: string
  /** The path of Chromium. */
  readonly chromium: string
  readonly settings?: object
  readonly isTrusted?: boolean
  readonly size?: { readonly width: number; readonly height: number }
}

const serverFile = join(editorFolder, 'out/server-main.js')
const settings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
}

/** Opens a window with the extension installed. */
export async function openWindow(request: WindowRequest): Promise<Window> {
  const { folder, document, extension, isTrusted = true, size = { width: 1200, height: 760 } } = request
  const data = mkdtempSync(join(tmpdir(), 'vscode-'))
  const places = ['--extensions-dir', join(data, 'extensions'), '--server-data-dir', data]
  mkdirSync(join(data, 'data/User'), { recursive: true })
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...settings, ...request.settings }))
  execFileSync(process.execPath, [serverFile, ...places, '--install-extension', extension], { stdio: 'pipe' })
  const { child, port } = await startServer(data, isTrusted ? [...places, '--disable-workspace-trust'] : places)
  let browser: Browser | null = null
  const close = async () => {
    await browser?.close()
    const ended = new Promise((done) => child.on('close', done))
    child.kill('SIGKILL')
    await ended
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    browser = await puppeteer.launch({
      executablePath: request.chromium,
      // Chromium refuses its sandbox to root, as whom containers run.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      defaultViewport: size,
    })
    const page = await browser.newPage()
    page.setDefaultTimeout(50_000)
    const opened = [['openFile', `vscode-remote://127.0.0.1:${port}${folder}/${document}`]]
    const query = new URLSearchParams({ folder, payload: JSON.stringify(opened) })
    await page.goto(`http://127.0.0.1:${port}/?${query}`)
    await page.waitForSelector('.monaco-editor .view-line')
    return { page, ...reader(page), run: (command) => runCommand(page, command), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Starts the server of the editor at a free port. */
async function startServer(folder: string, places: readonly string[]): Promise<{ child: ChildProcess; port: number }> {
  const address = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token']
  const flags = ['--accept-server-license-terms', '--telemetry-level', 'off']
  // Its sockets go with the folder.
  const env = { ...process.env, TMPDIR: folder }
  const child = spawn(process.execPath, [serverFile, ...address, ...flags, ...places], { stdio: 'pipe', env })
  const port = await new Promise<number>((resolve, reject) => {
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const found = /agent listening on (\d+)/.exec(text)?.[1]
      if (found !== undefined) resolve(Number(found))
    })
    child.on('close', () => reject(new Error(`VS Code ended\n${text}`)))
  })
  return { child, port }
}

function reader(page: Page): Pick<Window, 'read' | 'see'> {
  const read = async (part: string) => {
    const texts = await page.$$eval(part, (elements) =>
      elements.map((element) => String(Reflect.get(element, 'innerText'))),
    )
    return texts.join(' ').replace(/\s+/g, ' ')
  }
  return {
    read,
    async see(part, isSeen) {
      const end = Date.now() + 50_000
      for (;;) {
        const text = await read(part)
        if (isSeen(text)) return text
        if (Date.now() > end) throw new Error(`Not seen in ${part}, which says:\n${text}`)
        await new Promise((done) => setTimeout(done, 100))
      }
    },
  }
}

async function runCommand(page: Page, command: string): Promise<void> {
  await page.waitForSelector('.quick-input-widget', { hidden: true })
  await page.keyboard.press('F1')
  await page.waitForSelector('.quick-input-widget input', { visible: true })
  await page.keyboard.type(command)
  await page.waitForSelector(`.quick-input-list .monaco-list-row.focused[aria-label^="${command}"]`)
  await page.keyboard.press('Enter')
}
