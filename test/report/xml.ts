import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether libxml2's `xmllint` is installed. */
export const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined

/** What `xmllint` has against documents, read in one go; empty where they are well formed (and valid). */
export function complain(documents: readonly string[], schema?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  try {
    const files = documents.map((text, index) => {
      const file = join(folder, `${index}.xml`)
      writeFileSync(file, text)
      return file
    })
    const run = spawnSync('xmllint', ['--noout', ...(schema === undefined ? [] : ['--schema', schema]), ...files])
    return run.status === 0 ? '' : run.stderr.toString()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** An element as a test compares it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

/** Parses the subset of XML that reports use; throws where a document leaves it. */
export function parseXml(text: string): Element {
  const token = /<\?xml [^?]*\?>|<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/y
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' }
  const open = [root]
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const found = token.exec(text)
    if (found === null) throw new Error(`Not XML at ${at}: ${text.slice(at, at + 40)}`)
    const [, closed, opened, attributes = '', empty, data] = found
    const top = open.at(-1) ?? root
    if (data !== undefined) top.text += resolve(data)
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`Not closed: ${closed}`)
    if (opened === undefined) continue
    const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => {
      return [key, resolve(value)]
    })
    const element = { name: opened, attributes: Object.fromEntries(pairs), children: [], text: '' }
    top.children.push(element)
    if (empty === '') open.push(element)
  }
  const [child, ...rest] = root.children
  if (child === undefined || rest.length > 0 || open.length > 1) throw new Error('Not one root element')
  return child
}

function resolve(text: string): string {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('Not a character of XML')
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));|&/g, (found, code?: string, name?: string) => {
    const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
    const character = code === undefined ? named[name ?? ''] : String.fromCodePoint(Number.parseInt(code, 16))
    if (character === undefined) throw new Error(`Not a reference: ${found}`)
    return character
  })
}
