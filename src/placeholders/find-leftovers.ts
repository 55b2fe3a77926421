import type { Document, TextBlock } from '../document/document.ts'
import { findEmptyItems } from '../document/empty-content.ts'
import { OBJECT } from '../document/inline.ts'
import { makeTest } from './allow-patterns.ts'
import { findAnswered } from './answers.ts'
import type { Candidate, Kind } from './detector.ts'
import { type DocumentContext, isLeftOpen, readContext } from './document-context.ts'
import { examinerFor } from './examine.ts'
import type { Examined, Leftover, RawLeftover } from './leftover.ts'
import { plainBlockOf } from './plain-block.ts'
import { findPublicTexts, type PublicText } from './public-templates.ts'
import { findSamples } from './samples.ts'
import type { TemplateKnowledge } from './template-knowledge.ts'
import { findTemplateSentences, sentencesOf } from './template-sentences.ts'
import { isTemplateSource, markdownOf } from './template-source.ts'
import { findGround } from './wording-in-context.ts'

/** What may stay although it looks unfilled, and what counts although it does not. */
export interface LeftoverOptions {
  /** Texts, or patterns between slashes, that are fine here. */
  readonly allow: readonly string[]
  /** More markers, as `TODO`. */
  readonly terms: readonly string[]
}

/** Finds what is unfilled in a document, in order. `template` is the one it is checked against, if any. */
export function findLeftovers(
  document: Document,
  template: TemplateKnowledge | null,
  options: LeftoverOptions,
): Leftover[] {
  const examine = examinerFor(template)
  const isTerm = makeTermTest(options.terms)
  const knownSentences = template && !template.isBuiltIn ? sentencesOf(template) : null
  const examined = document.textBlocks.map((block): Examined => {
    const own = examine(plainBlockOf(block))
    return isTerm(block) ? { ...own, block, candidates: [termCandidate(block)], wording: null } : { ...own, block }
  })
  const context = readContext(document, examined)
  const publicTexts = findUnanswered(examined)
  const answered = findAnsweredOf(examined)
  const leftovers: RawLeftover[] = []
  for (const each of examined) {
    if (isPartOfMarker(each.block, leftovers.at(-1)) || answered.has(each.block)) continue
    const isCertain = each.candidates.some(({ certainty }) => certainty === 'certain')
    if (!isCertain && isTemplateSource(each.block, document, template))
      leftovers.push(fromTemplateSource(each.block, document))
    else {
      const found = findInBlock(each, publicTexts.get(each.block) ?? null, context)
      const sentences = found.length === 0 && knownSentences ? findTemplateSentences(each.block, knownSentences) : []
      leftovers.push(...found, ...sentences)
    }
  }
  const reported = new Set(leftovers.map((leftover) => leftover.block))
  leftovers.push(
    ...findSamples(document, examined, reported, context.hasPlaceholders),
    ...findBlanks(document),
    ...findCodeSpans(document),
  )
  const isAllowed = makeTest(options.allow)
  return leftovers
    .filter((leftover) => !isAllowed(leftover.text))
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .map((leftover) => describe(leftover, template))
}

/** The texts of public templates in the blocks that have one. */
function findUnanswered(all: readonly Examined[]): ReadonlyMap<TextBlock, PublicText> {
  if (!all.some(({ publicText }) => publicText !== null)) return new Map()
  const found = new Map(all.map(({ block, publicText }) => [block, publicText]))
  return findPublicTexts([...found.keys()], (block) => found.get(block) ?? null)
}

/** The questions of a known template, as whole blocks, that the author has answered. */
function findAnsweredOf(all: readonly Examined[]): ReadonlySet<TextBlock> {
  if (!all.some(({ match }) => match?.print.kind === 'instruction')) return new Set()
  const examinedOf = new Map(all.map((examined) => [examined.block, examined]))
  const templateTextOf = (block: TextBlock) =>
    examinedOf.get(block)?.match?.print.kind === 'instruction' ? block.text : null
  const isAnswer = (block: TextBlock) => {
    const { role, cell } = block
    const { match = null, candidates = [], wording = null } = examinedOf.get(block) ?? {}
    const isHead = role === 'heading' || role === 'title' || role === 'label' || cell?.row === 0
    return !isHead && match === null && candidates.length === 0 && wording === null
  }
  return new Set(
    findAnswered(
      all.map(({ block }) => block),
      templateTextOf,
      isAnswer,
    ),
  )
}

/** A block that is the template's by its Markdown, which the message shows. */
function fromTemplateSource(block: TextBlock, document: Document): RawLeftover {
  const { range, section } = block
  const text = markdownOf(block, document)
  return {
    ...{ block, section, range, text, kind: 'placeholder', isSample: false, prompt: '', match: null },
    detector: 'template-source',
  }
}

/** What is unfilled in one block. */
function findInBlock(examined: Examined, publicText: PublicText | null, context: DocumentContext): RawLeftover[] {
  const { block, candidates, lines, wording, match, known } = examined
  const own = known === 'unfilled' ? match : null
  const inUnfilled = context.hasPlaceholders || own !== null || publicText?.kind === 'placeholder'
  const family = own ? undefined : publicText?.family
  const make = ({ from, to, kind, prompt, detector }: Omit<Candidate, 'certainty'>): RawLeftover => {
    const range = rangeOf(block, from, to, kind)
    const text = block.text.slice(from, to)
    return { block, section: block.section, kind, isSample: false, detector, prompt, match: own, range, text, family }
  }
  const isReported = ({ certainty }: Candidate) => certainty === 'certain' || inUnfilled
  const everything = { from: 0, to: block.text.length, prompt: '' }
  if (block.role === 'code') {
    const found = lines.filter(isReported).map(make)
    const isTemplates = own !== null && found.length === 0
    return isTemplates ? [make({ ...everything, kind: 'code', detector: `known-text/${own.print.template}` })] : found
  }
  const isOpen = candidates.length > 0 && isLeftOpen(block, context)
  const reported = candidates.filter((candidate) => isReported(candidate) || isOpen)
  if (reported.length > 0) return reported.map(make)
  if (own) {
    const kind = own.print.kind === 'instruction' ? 'instruction' : 'placeholder'
    return [make({ ...everything, kind, detector: `known-text/${own.print.template}` })]
  }
  if (publicText) {
    const { kind, from, to } = publicText
    return [make({ from, to, kind, prompt: '', detector: `public-template/${publicText.family}` })]
  }
  const ground = wording && findGround(block, wording, context)
  if (!wording || ground === null) return []
  return [make({ ...everything, kind: wording.kind, detector: `${wording.detector}, ${ground}` })]
}

/** Where a candidate is; a marker as a label includes what is behind it: `TODO: …`. */
function rangeOf(block: TextBlock, from: number, to: number, kind: Kind) {
  const range = block.rangeOf(from, to)
  if (kind !== 'marker' || block.role !== 'label' || !block.field) return range
  return { start: range.start, end: Math.max(range.end, block.field.valueRange.end) }
}

/** Whether a value is behind a label that is a marker, and so reported with it. */
function isPartOfMarker({ role, field }: TextBlock, last: RawLeftover | undefined): boolean {
  return role === 'value' && last?.kind === 'marker' && last.block?.role === 'label' && last.block.field === field
}

/** List items with nothing in them. */
function findBlanks(document: Document): RawLeftover[] {
  return findEmptyItems(document).map(({ range, section }) => ({
    block: null,
    range,
    section,
    kind: 'blank',
    isSample: false,
    detector: 'empty-list',
    text: '',
    prompt: '',
    match: null,
  }))
}

/** `{{ name }}` in a code span that is the whole value of a label. */
function findCodeSpans({ source, textBlocks }: Document): RawLeftover[] {
  return textBlocks.flatMap((block): RawLeftover[] => {
    if (block.role !== 'value' || block.text !== OBJECT) return []
    const { range, section } = block
    const text = source.text.slice(range.start, range.end)
    const prompt = /^`{1,3}\s?\{\{([^{}`\n]{2,80})\}\}\s?`{1,3}$/.exec(text)?.[1]?.trim()
    if (prompt === undefined || !/^\p{L}[\w.]*$/u.test(prompt)) return []
    const kind = 'placeholder'
    return [{ block, range, section, kind, isSample: false, detector: 'code-span', text, prompt, match: null }]
  })
}

/** Tests for a user's own markers: as a whole block or at its beginning, before a colon, a dash or a space. */
function makeTermTest(terms: readonly string[]): (block: TextBlock) => boolean {
  const wanted = terms.map((term) => term.trim()).filter((term) => term !== '')
  if (wanted.length === 0) return () => false
  return ({ text, role }) =>
    role !== 'code' &&
    wanted.some((term) => text.startsWith(term) && !/^[\p{L}\p{N}_]/u.test(text.slice(term.length, term.length + 2)))
}

function termCandidate({ text }: TextBlock): Candidate {
  return { from: 0, to: text.length, kind: 'marker', certainty: 'certain', prompt: '', detector: 'term' }
}

function describe(leftover: RawLeftover, template: TemplateKnowledge | null): Leftover {
  const { kind, isSample, detector, match, family, isTemplates, range, section, block } = leftover
  const owner = isTemplates && template ? template.name : null
  const field = block?.role === 'value' ? block.field : null
  const prompt = leftover.prompt !== '' ? leftover.prompt : field && template ? template.promptOf(field.label) : ''
  return {
    kind,
    isSample,
    detector,
    text: leftover.text.replace(/\s+/g, ' ').trim(),
    range,
    section,
    template: match?.print.template ?? owner ?? family ?? null,
    isPublic: !match && family !== undefined,
    likeness: match?.likeness ?? 1,
    prompt: prompt === '' ? null : prompt.replace(/\s+/g, ' '),
  }
}
