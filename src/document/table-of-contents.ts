import GithubSlugger from 'github-slugger'
import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import { compilePatterns } from '../languages/patterns.ts'
import { addTo } from '../text/groups.ts'
import type { Anchor, Contents, Document, Section } from './document.ts'

/**
 * Finds the table of contents and compares it with the headings; null where the document has none. `reread` reads what
 * a fix would write.
 */
export function readContents(document: Document, reread: (text: string) => Document | null): Contents | null {
  const compared = compareContents(document)
  if (!compared) return null
  const { entries, range, dead, unlisted } = compared
  const isStale = dead.length > 0 || unlisted.length > 0
  return { entries, range, dead, unlisted, rewritten: isStale ? rewriteContents(document, compared, reread) : null }
}

/** A table of contents and the headings that it should list. */
interface Comparison extends Omit<Contents, 'rewritten'> {
  /** The headings that belong in the list, in order. */
  readonly wanted: readonly Section[]
  readonly slugs: ReadonlyMap<Section, string>
  readonly bySlug: ReadonlyMap<string, Section>
}

function compareContents(document: Document): Comparison | null {
  const entries = findEntries(document)
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return null
  const slugs = slugHeadings(document)
  const bySlug = new Map([...slugs].map(([section, slug]) => [slug, section]))
  const targets = readTargets(document)
  const dead = entries.filter((entry) => !bySlug.has(entry.slug.toLowerCase()) && !targets.has(entry.slug))
  const listed = new Set(entries.flatMap((entry) => bySlug.get(entry.slug.toLowerCase()) ?? []))
  const wanted = findWanted(document, listed, first)
  const { source } = document
  const range = {
    start: source.lineRange(source.place(first.range.start).line).start,
    end: source.lineRange(source.place(last.range.end).line).end,
  }
  const unlisted = wanted.filter((section) => !listed.has(section))
  return { entries, range, dead, unlisted, wanted, slugs, bySlug }
}

let contentsTitle: RegExp | undefined

function isContentsTitle(title: string): boolean {
  contentsTitle ??= compilePatterns(
    languages.flatMap(({ titles }) => titles.contents.map(fold)),
    'anywhere',
    'u',
  )
  return contentsTitle.test(fold(title))
}

/**
 * The anchors of the first section (or head) whose list items are mostly links to headings. It is at the start of
 * the document or says by its title what it is: a list of links further down only leads through its own section.
 */
function findEntries(document: Document): Anchor[] {
  const bySection = new Map<Section, Anchor[]>()
  for (const anchor of document.anchors) addTo(bySection, anchor.section, anchor)
  const firstSection = document.sections.find((section) => section !== document.title)
  for (const [section, anchors] of bySection) {
    if (
      section !== document.root &&
      section !== document.title &&
      section !== firstSection &&
      !isContentsTitle(section.title)
    )
      continue
    const items = section.textBlocks.filter((textBlock) => textBlock.item !== null && textBlock.role === 'item')
    let at = 0
    const inItems = anchors.filter(({ range }) => {
      // Both are in the order of the document.
      while (at < items.length && (items[at]?.range.end ?? 0) < range.end) at++
      return (items[at]?.range.start ?? Infinity) <= range.start
    })
    if (inItems.length >= 2 && inItems.length * 2 > items.length) return inItems
  }
  return []
}

/** GitHub's slug of each heading: github-slugger, in document order, so that a repeated title gets its number. */
export function slugHeadings(document: Document): Map<Section, string> {
  const slugger = new GithubSlugger()
  const slugs = new Map<Section, string>()
  for (const section of document.sections) {
    if (section.kind === 'heading') slugs.set(section, slugger.slug(section.title))
  }
  return slugs
}

const explicitAnchor = /\b(?:id|name)=["']?([^"'\s>]{1,200})["']?|\{ ?#([^\s}]{1,200}) ?\}/g

/** Anchors that the author set by hand: `<a id="x">`, `<a name="x">`, `{#x}`. */
export function readTargets(document: Document): Set<string> {
  const targets = new Set<string>()
  for (const match of document.source.text.matchAll(explicitAnchor)) {
    targets.add(match[1] ?? match[2] ?? '')
  }
  return targets
}

/**
 * The headings that belong in the list: after the list's own heading, of a depth that is listed, and for depths below
 * the outermost only where the list goes into this parent.
 */
function findWanted(document: Document, listed: ReadonlySet<Section>, first: Anchor): Section[] {
  const outermost = [...listed].reduce((depth, section) => Math.min(depth, section.depth), Infinity)
  const depthsBelow = new Map<Section | null, Set<number>>()
  for (const { parent, depth } of listed) {
    const depths = depthsBelow.get(parent) ?? new Set()
    depthsBelow.set(parent, depths.add(depth))
  }
  return document.sections.filter((section) => {
    if (section.kind !== 'heading') return false
    if (listed.has(section)) return true
    if (section.range.start <= first.range.start) return false
    return section.depth === outermost || depthsBelow.get(section.parent)?.has(section.depth) === true
  })
}

/** A line of the list that is one link. */
interface Line {
  readonly indent: string
  /** With the white space that follows. */
  readonly marker: string
  /** The link with the emphasis around it. */
  readonly content: string
  readonly emphasis: string
}

/**
 * The corrected list: each heading on a line, with the marker, the indent and the link text that the list has for it
 * already. Null where something would be lost, or where what would be written does not read as that list.
 */
function rewriteContents(
  document: Document,
  compared: Comparison,
  reread: (text: string) => Document | null,
): string | null {
  const { range, wanted, slugs } = compared
  const bySection = readLines(document, compared)
  const [first] = bySection?.values() ?? []
  if (!bySection || !first) return null
  const styles = new Map([...bySection].reverse().map(([section, line]) => [section.depth, line]))
  const outermost = Math.min(...styles.keys())
  const numbers: number[] = []
  const indents: string[] = []
  const lines = wanted.map((section) => {
    const level = Math.max(0, section.depth - outermost)
    const { indent, marker, emphasis } = styles.get(section.depth) ?? {
      ...first,
      indent: '  '.repeat(level),
      emphasis: '',
    }
    numbers.length = level + 1
    numbers[level] = (numbers[level] ?? 0) + 1
    indents.push(indent)
    const lead = indent + marker.replace(/\d+/, String(numbers[level]))
    const link = `[${section.title.replace(/[[\]\\]/g, '\\$&')}](#${slugs.get(section) ?? ''})`
    return lead + (bySection.get(section)?.content ?? emphasis + link + [...emphasis].reverse().join(''))
  })
  const rewritten = lines.join(document.source.eol)
  const { text } = document.source
  const after = reread(text.slice(0, range.start) + rewritten + text.slice(range.end))
  return after && isSameList(document, compared, after, indents, rewritten) ? rewritten : null
}

/** The lines of the list by the heading of each; null where a line holds more than one link to a heading. */
function readLines({ source }: Document, { range, entries, dead, bySlug }: Comparison): Map<Section, Line> | null {
  const bySection = new Map<Section, Line>()
  const isDead = new Set(dead)
  let at = source.place(range.start).line
  for (const entry of entries) {
    const line = source.place(entry.range.start).line
    for (; at < line; at++) if (source.lineText(at).trim() !== '') return null
    if (at !== line) return null
    at++
    const { start, end } = source.lineRange(line)
    const lead = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)([*_]*)$/.exec(source.text.slice(start, entry.range.start))
    const [, indent = '', marker = '', emphasis = ''] = lead ?? []
    if (!lead || !/^[*_]*[ \t]*$/.test(source.text.slice(entry.range.end, end))) return null
    if (isDead.has(entry)) continue
    const section = bySlug.get(entry.slug.toLowerCase())
    if (!section || bySection.has(section)) return null
    const content = source.text.slice(start + indent.length + marker.length, end).trimEnd()
    bySection.set(section, { indent, marker, content, emphasis })
  }
  return bySection
}

/** Whether a document with the corrected list has that list, entry by entry, and is the same otherwise. */
function isSameList(
  before: Document,
  { range, wanted, entries, slugs, bySlug }: Comparison,
  document: Document,
  indents: readonly string[],
  rewritten: string,
): boolean {
  const after = compareContents(document)
  if (!after || after.dead.length > 0 || after.unlisted.length > 0) return false
  if (after.range.start !== range.start || after.range.end !== range.start + rewritten.length) return false
  if (document.sections.length !== before.sections.length) return false
  if (!document.sections.every(({ title, depth }, at) => matches(before.sections[at], title, depth))) return false
  const texts = new Map(entries.map((entry) => [bySlug.get(entry.slug.toLowerCase()), entry.text]))
  const sameEntries = after.entries.every((entry, at) => {
    const section = wanted[at]
    return (
      section !== undefined &&
      entry.slug.toLowerCase() === slugs.get(section) &&
      entry.text === (texts.get(section) ?? section.title)
    )
  })
  return sameEntries && after.entries.length === wanted.length && isNestedAs(document, after.entries, indents)
}

function matches(section: Section | undefined, title: string, depth: number): boolean {
  return section?.title === title && section.depth === depth
}

/** Whether entries are nested alike exactly where they are indented alike. */
function isNestedAs({ source }: Document, entries: readonly Anchor[], indents: readonly string[]): boolean {
  const levels = new Map<number, number>()
  for (const { item } of entries[0]?.section.textBlocks ?? []) {
    let level = 0
    for (let outer = item; outer; outer = outer.parent) level++
    if (item) levels.set(source.place(item.range.start).line, level)
  }
  const pairs = entries.map(
    (entry, at) => [indents[at] ?? '', levels.get(source.place(entry.range.start).line)] as const,
  )
  const byIndent = new Map(pairs)
  return (
    new Set(byIndent.values()).size === byIndent.size &&
    pairs.every(([indent, level]) => level === byIndent.get(indent))
  )
}
