import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Document, TextBlock } from '../document/document.ts'
import { readDocument } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { findCandidates } from '../placeholders/detectors.ts'
import { isGuidance, readWording } from '../placeholders/instructions.ts'
import { plainBlockOf } from '../placeholders/plain-block.ts'
import {
  beginBit,
  beginBits,
  countAsWords,
  digits,
  fewestWords,
  makeKey,
  mayBePublic,
  openingLength,
  type PublicTemplates,
  type PublicText,
  splitSentences,
} from '../placeholders/public-templates.ts'
import { hashWords } from '../placeholders/word-hashes.ts'

/** A line of a library's `manifest.jsonl`: a template's file, the repository it comes from, and what it is. */
export interface LibraryEntry {
  readonly file: string
  readonly repo: string
  readonly name: string
  readonly kind: string
}

const generated = fileURLToPath(new URL('../placeholders/public-templates.generated.json', import.meta.url))

/** Families that people know by name. A template of none of them is named by its kind. */
const families = [
  'arc42',
  'madr',
  'nygard',
  'merson',
  'tyree-akerman',
  'alexandrian',
  'planguage',
  'log4brains',
  'edgex',
  'cosmos adr',
  'business case adr',
  'cursor memory bank',
  'roo code memory bank',
  'claude memory bank',
  'spec-kit',
  'spec-kitty',
  'kiro',
  'bmad',
  'gsd',
  'ccpm',
  'prp',
  'spec workflow',
  'rust rfc',
  'ember rfc',
  'astro rfc',
]

/** Kinds whose texts instruct a reader or an agent, and stay in a document. */
const instructing = new Set(['agent-rules'])
/** Kinds in which text that several repositories share explains the template, and is to be removed. */
const explaining = new Set(['adr', 'architecture', 'rfc'])
/**
 * A template this share of whose text blocks is unfilled is one whose other instructions are meant for its author too.
 */
const fewestUnfilled = 0.2
/** The fewest words of what a filled document may say as well: a question, a sentence to developers, an explanation. */
const fewestShared = 8

/** A text as it is looked up. */
interface Print {
  readonly key: string
  readonly begin: number
}

/** What templates say, by its key. */
interface Line extends Print {
  readonly repos: Set<string>
  readonly families: Map<string, number>
  /** Whether it is a placeholder or an instruction in a template that is unfilled. */
  isTelling: boolean
  /** Whether it is in a file of the library that is filled in. */
  isContent: boolean
}

/** The rows of a library: what its templates say to an author, without what `filled` documents say too. */
export function buildLibrary(
  templates: Iterable<{ entry: LibraryEntry; document: Document }>,
  filled: Iterable<Document>,
): PublicTemplates {
  const lines = new Map<string, Line>()
  for (const { entry, document } of templates) {
    if (!instructing.has(entry.kind)) collect(entry, document, lines)
  }
  for (const document of filled) {
    for (const block of document.textBlocks.filter((block) => mayBePublic(plainBlockOf(block))))
      for (const { key } of allPrints(block)) lines.delete(key)
  }
  const kept = [...lines.values()].filter(
    ({ isTelling, isContent, repos }) => isTelling || (repos.size > 1 && !isContent),
  )
  const named = kept.map((line) => ({ key: line.key, family: commonest(line.families) }))
  const names = [...new Set(named.map(({ family }) => family))].sort()
  if (names.length > digits.length) throw new Error(`More than ${digits.length} families`)
  const rows = named.map(({ key, family }) => key + digits.charAt(names.indexOf(family)))
  return { families: names, begins: packBits(kept.map(({ begin }) => begin)), rows: rows.sort().join('') }
}

function packBits(bits: readonly number[]): string {
  const values = new Uint8Array(beginBits / 6)
  for (const bit of bits) values[Math.floor(bit / 6)] = (values[Math.floor(bit / 6)] ?? 0) | (1 << (bit % 6))
  return Array.from(values, (value) => digits.charAt(value)).join('')
}

function collect(entry: LibraryEntry, document: Document, lines: Map<string, Line>): void {
  const textBlocks = document.textBlocks.filter((block) => mayBePublic(plainBlockOf(block)) && block.text !== '')
  const examined = textBlocks.map((block) => ({ block, telling: tellingPrints(block) }))
  const isUnfilled = examined.filter(({ telling }) => telling.length > 0).length >= fewestUnfilled * textBlocks.length
  const family = familyOf(entry)
  for (const { block, telling } of examined) {
    const isTelling = telling.length > 0
    const isExplanation = !isTelling && explaining.has(entry.kind) && block.role !== 'cell'
    for (const print of isExplanation ? explanationPrints(block) : telling) {
      const line = lines.get(print.key) ?? {
        ...print,
        repos: new Set(),
        families: new Map(),
        isTelling: false,
        isContent: false,
      }
      line.repos.add(entry.repo)
      line.families.set(family, (line.families.get(family) ?? 0) + 1)
      line.isTelling ||= isTelling && isUnfilled
      line.isContent ||= !isUnfilled
      lines.set(print.key, line)
    }
  }
}

/** The prints of a template's text block that is a placeholder or holds an instruction; none of any other. */
function tellingPrints(block: TextBlock): Print[] {
  const { text, section } = block
  const candidates = findCandidates(plainBlockOf(block))
  if (candidates.some(({ kind }) => kind === 'placeholder')) return wholePrints('placeholder', text, fewestWords)
  if (candidates.length > 0 || block.role === 'cell' || isGuidance(section)) return []
  if (isInstruction(block)) return [...wholePrints('instruction', text, fewestWords), ...openingPrints(text)]
  return splitSentences(text)
    .map(({ from, to }) => ({ ...block, text: text.slice(from, to) }))
    .filter(isInstruction)
    .flatMap((sentence) => openingPrints(sentence.text))
}

function isInstruction(block: TextBlock): boolean {
  const wording = readWording(plainBlockOf(block))
  if (wording?.kind !== 'instruction' || wording.form === 'outline') return false
  const fewest = wording.form !== 'verb' || wording.common ? fewestShared : fewestWords
  return hashWords(block.text).length >= countAsWords(fewest, block.text)
}

function explanationPrints({ text }: TextBlock): Print[] {
  return wholePrints('instruction', text, fewestShared)
}

function wholePrints(kind: PublicText['kind'], text: string, fewest: number): Print[] {
  const words = hashWords(text)
  return words.length < countAsWords(fewest, text) ? [] : [{ key: makeKey(kind, words), begin: beginBit(text) }]
}

function openingPrints(text: string): Print[] {
  const length = openingLength(text)
  return splitSentences(text)
    .map(({ from, to }) => text.slice(from, to))
    .filter((sentence) => hashWords(sentence).length >= length)
    .map((sentence) => ({
      key: makeKey('opening', hashWords(sentence).slice(0, length)),
      begin: beginBit(sentence),
    }))
}

/** Every print that a text block could be found by. */
function allPrints({ text }: TextBlock): Print[] {
  return [...wholePrints('placeholder', text, 1), ...wholePrints('instruction', text, 1), ...openingPrints(text)]
}

function familyOf({ name, kind }: LibraryEntry): string {
  return families.find((family) => name === family || name.startsWith(`${family} `)) ?? kind.replace(/-unfilled$/, '')
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}

/** The entries of a library's manifest. */
export function readManifest(folder: string): LibraryEntry[] {
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as LibraryEntry)
}

export function readFile(path: string): Document {
  return readDocument(createSource(path, readFileSync(path, 'utf8')))
}

function listMarkdown(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

/** Writes the generated file from a library's folder and folders of documents that are filled in. */
export function writeLibrary(folder: string, filled: readonly string[]): void {
  const templates = readManifest(folder).map((entry) => ({ entry, document: readFile(join(folder, entry.file)) }))
  const library = buildLibrary(templates, filled.flatMap(listMarkdown).map(readFile))
  writeFileSync(generated, `${JSON.stringify(library, null, 2)}\n`)
}
