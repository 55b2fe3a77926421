import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocumentOrNull } from '../../src/document/read.ts'
import { createSource, type Range } from '../../src/document/source.ts'
import { markdown, samples } from './markdown.ts'

const withLineFeeds = (text: string) => text.replace(/\r\n?/g, '\n')
const text = fc.oneof(markdown, fc.constantFrom(...samples)).map(withLineFeeds)

/** Everything that a document says, with places as lines and columns. */
function describeDocument(written: string): unknown {
  const document = readDocumentOrNull(createSource('notes.md', written))
  if (!document) return null
  const { source } = document
  const placeOf = ({ start, end }: Range) => {
    const [from, to] = [source.place(start), source.place(end)]
    return `${from.line}:${from.column}-${to.line}:${to.column}`
  }
  return {
    textBlocks: document.textBlocks.map((block) => [
      block.role,
      withLineFeeds(block.text),
      placeOf(block.range),
      placeOf(block.rangeOf(0, Math.min(2, block.text.length))),
      block.quoted,
      block.emphasised,
    ]),
    fields: document.fields.map((field) => [
      field.label,
      field.value,
      field.host,
      field.nested,
      placeOf(field.labelRange),
      placeOf(field.valueRange),
    ]),
    sections: document.sections.map((section) => [
      section.title,
      section.depth,
      section.blocks,
      placeOf(section.range),
      placeOf(section.titleRange),
      placeOf({ start: section.ownEnd, end: section.end }),
      section.images.map(placeOf),
    ]),
    fences: document.fences.map(({ value, firstLine, closed }) => [withLineFeeds(value), firstLine, closed]),
    comments: document.comments.map((comment) => [withLineFeeds(comment.text), placeOf(comment.range)]),
    anchors: document.anchors.map((anchor) => [anchor.text, anchor.slug, placeOf(anchor.range)]),
    empty: [...document.emptySections.map(({ title }) => title), ...document.emptyLabels.map(({ label }) => label)],
    contents: document.contents && withLineFeeds(document.contents.rewritten ?? ''),
    headEnd: source.place(document.headEnd),
  }
}

describe('a document', () => {
  it.each([
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])(
    'says the same at the same places with %s',
    (_, ending) => {
      fc.assert(
        fc.property(text, (written) => {
          expect(describeDocument(written.replaceAll('\n', ending))).toEqual(describeDocument(written))
        }),
        { numRuns: 1500 },
      )
    },
    60_000,
  )

  it('says the same at the same places after a byte-order mark', () => {
    fc.assert(
      fc.property(text, (written) => {
        // A second mark is a character of the text.
        fc.pre(!written.startsWith('\uFEFF'))
        expect(describeDocument(`\uFEFF${written}`)).toEqual(describeDocument(written))
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('counts a second byte-order mark as a character of the first line', () => {
    const { source, textBlocks } = readDocumentOrNull(createSource('notes.md', '\uFEFF\uFEFF# T\n\n[a]\n')) ?? {}
    const places = textBlocks?.map(({ range }) => source?.place(range.start))
    expect(places).toEqual([
      { line: 1, column: 4 },
      { line: 3, column: 1 },
    ])
  })

  it('has comments at their place inside a quote', () => {
    const { source, comments } = readDocumentOrNull(createSource('notes.md', '> <!-- a\n> b --> <!-- c -->\n')) ?? {}
    expect(comments?.map(({ range }) => source?.text.slice(range.start, range.end))).toEqual([
      '<!-- a\n> b -->',
      '<!-- c -->',
    ])
  })
})
