import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { command } from '../cli/command.ts'
import { plantTree } from '../workspace/tree.ts'
import { describeWith, findProgram } from './programs.ts'

const hostile = '<script>alert(1)</script>.md'
const stale = '# System Patterns\n\n**Last Modified:** 2025-02-03\n\n## Data Flow\n\n## Notes\n\nTODO\n'

/** The page of a run over documents. */
async function makePage(files: Readonly<Record<string, string>>): Promise<string> {
  const root = plantTree({})
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const page = join(root, 'report.html')
  await command(root, ['--no-git', '--no-cache', '--format', `html:${page}`, ...Object.keys(files)])
  return page
}

const tracked = readFileSync('fixtures/documents/tracked-left-behind.md', 'utf8')
const clean = readFileSync('fixtures/documents/c4-filled.md', 'utf8')

describeWith(['chromium'], 'the HTML report in Chromium', () => {
  let browser: Browser
  const complaints: string[] = []
  const requests: string[] = []

  beforeAll(async () => {
    // Chromium refuses its sandbox to root, as whom containers run.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await puppeteer.launch({ executablePath: findProgram('chromium') ?? '', args })
  })
  afterEach(async () => {
    for (const page of await browser.pages()) await page.close()
  })
  afterAll(() => browser.close())

  async function open(path: string): Promise<Page> {
    complaints.length = requests.length = 0
    const page = await browser.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(path).href)
    return page
  }

  /** The documents that a part of the page shows. */
  const shown = (page: Page, selector: string) =>
    page.$$eval(`${selector} [data-document]:not([hidden])`, (rows) =>
      rows.map((row) => row.querySelector('bdi')?.textContent),
    )

  it('opens without an error and loads nothing', async () => {
    const path = await makePage({ 'tracked.md': tracked, 'c4.md': clean })
    await open(path)
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(path).href])
  })

  it('is filtered by document and by rule with the keyboard', async () => {
    const page = await open(await makePage({ 'a/tracked.md': tracked, 'b/c4.md': clean, 'b/stale.md': stale }))
    const result = () => page.$eval('#filter-result', (output) => output.textContent)
    expect(await shown(page, '.ages')).toEqual(['a/tracked.md', 'b/stale.md', 'b/c4.md'])
    await page.keyboard.press('Tab')
    await page.keyboard.type('B/')
    await expect.poll(() => shown(page, '.ages')).toEqual(['b/stale.md', 'b/c4.md'])
    expect(await shown(page, 'main section:last-of-type')).toEqual(['b/stale.md'])
    await page.keyboard.press('Tab')
    await page.keyboard.type('empty-section')
    await expect.poll(() => shown(page, '.ages')).toEqual(['b/stale.md'])
    expect(await result()).toBe('1 document, 1 finding')
    const rules = await page.$$eval('article:not([hidden]) [data-rule]:not([hidden])', (items) =>
      items.map((item) => item.getAttribute('data-rule')),
    )
    expect(rules).toEqual(['empty-section'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => shown(page, '.ages')).toHaveLength(3)
  })

  it('leads from a document of the matrix to its findings', async () => {
    const page = await open(await makePage({ 'tracked.md': tracked, 'c4.md': clean }))
    await page.focus('.matrix a')
    await page.keyboard.press('Enter')
    const title = await page.$eval(':target', (target) => target.textContent)
    expect(title).toBe('tracked.md')
  })

  const looks = [
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const
  it.each(looks)('has no accessibility violation and fits the screen: %s, %i pixels', async (scheme, width) => {
    const page = await open(
      await makePage({ 'tracked.md': tracked, 'c4.md': clean, 'stale.md': stale, 'binary.md': '\0' }),
    )
    await page.setViewport({ width, height: 800 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as {
      id: string
      nodes: { html: string }[]
    }[]
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  it('is not steered by the names and texts of documents', async () => {
    const text = `# <img src=x onerror=alert(2)>\n\n## "><script>alert(3)</script>\n\n[TODO: '</pre><svg onload=alert(4)>]\n`
    const page = await open(await makePage({ [hostile]: text }))
    expect(complaints).toEqual([])
    expect(await shown(page, '.ages')).toEqual([hostile])
    expect(await page.$$eval('script, img, svg[onload]', (all) => all.length)).toBe(1)
    expect(await page.$eval('article', (article) => article.textContent)).toContain('svg onload=alert(4)')
  })

  it('prints every finding and no control', async () => {
    const page = await open(await makePage({ 'tracked.md': tracked }))
    await page.emulateMediaType('print')
    const display = (selector: string) =>
      page.$eval(selector, (one) => one.computedStyleMap().get('display')?.toString())
    expect(await display('#filter')).toBe('none')
    expect(await page.$eval('article', (one) => one.computedStyleMap().get('content-visibility')?.toString())).toBe(
      'visible',
    )
    expect((await page.pdf()).byteLength).toBeGreaterThan(10_000)
  })

  it('finds one of a thousand documents', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`service-${index}/notes.md`, index % 2 ? stale : clean]),
    )
    const page = await open(await makePage(files))
    await page.keyboard.press('Tab')
    await page.keyboard.type('service-777/')
    await expect.poll(() => shown(page, '.ages'), { timeout: 10_000 }).toEqual(['service-777/notes.md'])
    expect(await shown(page, 'main section:last-of-type')).toEqual(['service-777/notes.md'])
  }, 120_000)
})
