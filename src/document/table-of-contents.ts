import GithubSlugger from 'github-slugger'
import { addTo } from '../text/groups.ts'
import type { Anchor, Contents, Document, Section } from './document.ts'
import type { Range } from './source.ts'

/** Finds the table of contents and holds it against the headings; null where the document has none. */
export function readContents(document: Document): Contents | null {
  const entries = findEntries(document)
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return null
  const slugs = slugHeadings(document)
  const bySlug = new Map([...slugs].map(([section, slug]) => [slug, section]))
  const targets = readTargets(document)
  const dead = entries.filter((entry) => !bySlug.has(entry.slug.toLowerCase()) && !targets.has(entry.slug))
  const listed = new Set(entries.flatMap((entry) => bySlug.get(entry.slug.toLowerCase()) ?? []))
  const wanted = document.sections.filter((section) => isWanted(section, listed, first))
  const { source } = document
  const range = {
    start: source.lineRange(source.place(first.range.start).line).start,
    end: source.lineRange(source.place(last.range.end).line).end,
  }
  return {
    entries,
    range,
    dead,
    unlisted: wanted.filter((section) => !listed.has(section)),
    rewritten: isRewritable(document, range, entries, dead, bySlug)
      ? rewrite(document, wanted, slugs, entries, bySlug)
      : null,
  }
}

const contentsTitle =
  /contents|\btoc\b|inhalt|índice|indice|sommaire|sommario|içindekiler|содержание|оглавление|目录|目錄|目次|목차/i

/**
 * The anchors of the first section (or head) whose list items are mostly links to headings. It stands at the start of
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
      !contentsTitle.test(section.title)
    )
      continue
    const items = section.textBlocks.filter((textBlock) => textBlock.item !== null && textBlock.role === 'item')
    const inItems = anchors.filter((anchor) =>
      items.some((item) => item.range.start <= anchor.range.start && anchor.range.end <= item.range.end),
    )
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
 * Whether a heading belongs in the list: after the list's own heading, of a depth that is listed, and for depths below
 * the outermost only where the list goes into this parent.
 */
function isWanted(section: Section, listed: ReadonlySet<Section>, first: Anchor): boolean {
  if (section.kind !== 'heading') return false
  if (listed.has(section)) return true
  if (section.range.start <= first.range.start) return false
  const outermost = Math.min(...[...listed].map((one) => one.depth))
  if (section.depth === outermost) return true
  return (
    section.depth > outermost && [...listed].some((one) => one.parent === section.parent && one.depth === section.depth)
  )
}

/** Whether the lines of the list are one link each, to a heading or to nothing. */
function isRewritable(
  { source }: Document,
  range: Range,
  entries: readonly Anchor[],
  dead: readonly Anchor[],
  bySlug: ReadonlyMap<string, Section>,
): boolean {
  if (entries.some((entry) => !bySlug.has(entry.slug.toLowerCase()) && !dead.includes(entry))) return false
  const last = source.place(range.end).line
  for (let line = source.place(range.start).line; line <= last; line++) {
    const { start, end } = source.lineRange(line)
    const here = entries.filter((entry) => entry.range.start >= start && entry.range.end <= end)
    const [entry] = here
    if (here.length > 1 || (!entry && source.lineText(line).trim() !== '')) return false
    if (entry && !/^\s*(?:[-*+]|\d+[.)])\s+[*_]*$/.test(source.text.slice(start, entry.range.start))) return false
    if (entry && !/^[*_]*\s*$/.test(source.text.slice(entry.range.end, end))) return false
  }
  return true
}

/** The list anew: each heading on a line, with the marker, indent and link text that the list has for it already. */
function rewrite(
  document: Document,
  wanted: readonly Section[],
  slugs: ReadonlyMap<Section, string>,
  entries: readonly Anchor[],
  bySlug: ReadonlyMap<string, Section>,
): string {
  const { source } = document
  const styles = new Map<number, string>()
  const texts = new Map<Section, string>()
  for (const entry of entries) {
    const section = bySlug.get(entry.slug.toLowerCase())
    if (!section) continue
    const { start } = source.lineRange(source.place(entry.range.start).line)
    if (!styles.has(section.depth)) styles.set(section.depth, source.text.slice(start, entry.range.start))
    if (!texts.has(section)) texts.set(section, source.text.slice(entry.range.start, entry.range.end))
  }
  const outermost = Math.min(...wanted.map((section) => section.depth))
  const numbers: number[] = []
  const lines = wanted.map((section) => {
    const level = section.depth - outermost
    numbers.length = level + 1
    numbers[level] = (numbers[level] ?? 0) + 1
    const style = styles.get(section.depth) ?? `${'  '.repeat(level)}- `
    const lead = style.replace(/\d+(?=[.)])/, String(numbers[level]))
    return lead + (texts.get(section) ?? `[${section.title.replace(/[[\]\\]/g, '\\$&')}](#${slugs.get(section) ?? ''})`)
  })
  return lines.join(source.eol)
}
