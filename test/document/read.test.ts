import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { sectionPath } from '../../src/document/sections.ts'
import { createSource } from '../../src/document/source.ts'

const read = (text: string) => readDocument(createSource('notes.md', text))
const outline = (text: string) => read(text).sections.map((section) => `${'#'.repeat(section.depth)} ${section.title}`)
const fieldsOf = (text: string) => read(text).fields.map(({ label, value, host }) => [label, value, host])

describe('sections', () => {
  it('are read from ATX and setext headings and from bold lines', () => {
    expect(outline('Title\n=====\n\n## One ##\n\n**Two**\n\ntext\n\nThree\n-----\n')).toEqual([
      '# Title',
      '## One',
      '### Two',
      '## Three',
    ])
  })

  it('are not read from fences, quotes and list items', () => {
    expect(outline('# Title\n\n```\n## code\n```\n\n> ## quote\n\n- ## item\n')).toEqual(['# Title'])
  })

  it('know their parents when a level is left out', () => {
    const { sections } = read('# Title\n\n## A\n\n#### A1\n\n### A2\n\n## B\n')
    expect(sections.map((section) => sectionPath(section).join(' > '))).toEqual(['', 'A', 'A > A1', 'A > A2', 'B'])
  })

  it('have the one H1 as title, and none where there are several', () => {
    expect(read('# Notes\n\n## A\n').title?.title).toBe('Notes')
    expect(read('# A\n\n# B\n').title).toBeNull()
    expect(read('## A\n').title).toBeNull()
  })

  it('end where the next one of their level begins', () => {
    const { sections, source } = read('# T\n\n## A\n\na\n\n### A1\n\nb\n\n## B\n\nc\n')
    const texts = sections.map((section) => source.text.slice(section.range.start, section.end).trim())
    expect(texts[1]).toBe('## A\n\na\n\n### A1\n\nb')
    expect(texts[3]).toBe('## B\n\nc')
  })

  it('take a bold line that ends in a colon for a label', () => {
    const document = read('## A\n\n**Why:**\n\n- because\n')
    expect(document.sections.map((section) => section.title)).toEqual(['A'])
    expect(document.fields.map(({ label, nested }) => [label, nested])).toEqual([['Why', true]])
  })
})

describe('fields', () => {
  it('are read in every style of label', () => {
    expect(fieldsOf('- **A:** one\n- **B**: two\n- C: three\n- **D** - four\n')).toEqual([
      ['A', 'one', 'item'],
      ['B', 'two', 'item'],
      ['C', 'three', 'item'],
      ['D', 'four', 'item'],
    ])
  })

  it('are read line by line where a paragraph is made of them', () => {
    expect(fieldsOf('**Created:** 2025-05-24  \n**Status:** draft\n**Author**: me\n')).toEqual([
      ['Created', '2025-05-24', 'line'],
      ['Status', 'draft', 'line'],
      ['Author', 'me', 'line'],
    ])
  })

  it('are read from full-width colons, behind emoji, and in emphasis', () => {
    expect(fieldsOf('**更新日期：** 2025年8月8日\n')).toEqual([['更新日期', '2025年8月8日', 'line']])
    expect(fieldsOf('*Last updated: 2025-01-02*\n')).toEqual([['Last updated', '2025-01-02', 'line']])
    expect(fieldsOf('- 🎯 **Goal:** speed\n')).toEqual([['Goal', 'speed', 'item']])
  })

  it('are not read from addresses, times and sentences', () => {
    expect(fieldsOf('See https://example.org/a for 12:30. This is it: a sentence that goes on.\n')).toEqual([])
  })

  it('are read from front matter, even where it is no valid YAML', () => {
    expect(fieldsOf('---\ncreated: {{DATE}}\n"last-updated": "2025-01-02" # when\n---\n\n# T\n')).toEqual([
      ['created', '{{DATE}}', 'front-matter'],
      ['last-updated', '2025-01-02', 'front-matter'],
    ])
  })

  it('are read from a line that holds several', () => {
    const expected = [
      ['Status', 'Draft', 'line'],
      ['Updated', '2025-01-02', 'line'],
    ]
    expect(fieldsOf('**Status:** Draft | **Updated:** 2025-01-02\n')).toEqual(expected)
    expect(fieldsOf('Status: Draft · Updated: 2025-01-02\n')).toEqual(expected)
    expect(fieldsOf('**Status**: Draft **Updated**: 2025-01-02\n')).toEqual(expected)
    expect(fieldsOf('**Status:** Draft<br>**Updated:** 2025-01-02\n')).toEqual(expected)
    expect(fieldsOf('- Status: Draft | Updated: 2025-01-02\n').map(([, , host]) => host)).toEqual(['item', 'line'])
  })

  it('are not split at alternatives and in brackets', () => {
    expect(fieldsOf('Status: Draft | Final\n')).toEqual([['Status', 'Draft | Final', 'line']])
    expect(fieldsOf('**Status:** [Draft | **Final:** done]\n')).toEqual([['Status', '[Draft | Final: done]', 'line']])
    expect(fieldsOf('**Uses:** a **bold** word\n')).toEqual([['Uses', 'a bold word', 'line']])
  })

  it('have the text of code and links as their value, with its place', () => {
    const { source, fields } = read('**Updated:** `2025-01-02` by [Imke](imke.md)\n')
    expect(fields[0]?.value).toBe('2025-01-02 by Imke')
    const range = fields[0]?.rangeOf(0, 10)
    expect(source.text.slice(range?.start, range?.end)).toBe('2025-01-02')
  })

  it('are read from the rows of a table with two columns, its header included', () => {
    expect(fieldsOf('| **Status** | Draft |\n|---|---|\n| Updated: | `2025-01-02` |\n| | empty |\n')).toEqual([
      ['Status', 'Draft', 'table'],
      ['Updated', '2025-01-02', 'table'],
    ])
  })

  it('are read from the columns of a table with one row where it is at the head', () => {
    const table = '| Status | Owner | Updated |\n|---|---|---|\n| Draft | Imke | 2025-01-02 |\n'
    expect(fieldsOf(`# T\n\n${table}`)).toEqual([
      ['Status', 'Draft', 'table'],
      ['Owner', 'Imke', 'table'],
      ['Updated', '2025-01-02', 'table'],
    ])
    expect(fieldsOf(`# T\n\n## A\n\n${table}`)).toEqual([])
    expect(fieldsOf(`# T\n\n${table}| Final | Imke | 2025-02-03 |\n`)).toEqual([])
  })

  it('know the keys above them in the front matter', () => {
    const { fields } = read(
      '---\nmeta:\n  dates:\n    updated: 2025-01-02\ndeps:\n- name: a\n  at: b\nnote: |\n  x: y\n---\n',
    )
    expect(fields.map(({ label, parents, nested }) => [parents.join('.'), label, nested])).toEqual([
      ['', 'meta', true],
      ['meta', 'dates', true],
      ['meta.dates', 'updated', false],
      ['', 'deps', true],
      ['deps.-', 'name', false],
      ['deps.-', 'at', false],
      ['', 'note', true],
    ])
  })

  it('know whether content hangs from them', () => {
    const nested = (text: string) => read(text).fields.map((field) => field.nested)
    expect(nested('- **A:**\n  - one\n- **B:**\n')).toEqual([true, false])
    expect(nested('**A:**\n\n```\ncode\n```\n\n**B:**\n\n## C\n')).toEqual([true, false])
  })
})

describe('the head', () => {
  const labelsOf = (text: string) => read(text).head.map(({ label }) => label)

  it.each([
    ['an H1', '# T\n\nOwner: Imke\n\n## A\n\nGoal: speed\n'],
    ['the only H2', '## T\n\nOwner: Imke\n\n### A\n\nGoal: speed\n'],
    ['the first of several H1', '# T\n\nOwner: Imke\n\n# A\n\nGoal: speed\n'],
    ['two H1', '# RFC 7\n\n# T\n\nOwner: Imke\n\n# A\n\nGoal: speed\n'],
    ['a bold line', '# T\n\n**Tides**\n\nOwner: Imke\n\n## A\n\nGoal: speed\n'],
    ['front matter', '---\nOwner: Imke\n---\n\n## A\n\nGoal: speed\n\n## B\n\nText.\n'],
  ])('has the fields below %s', (_, text) => {
    expect(labelsOf(text)).toEqual(['Owner'])
  })

  it('ends at the first of several sections', () => {
    expect(labelsOf('## A\n\nGoal: speed\n\n## B\n\nText.\n')).toEqual([])
  })
})

describe('empty sections and labels', () => {
  const emptyOf = (text: string) => {
    const { emptySections, emptyLabels } = read(text)
    return [...emptySections.map(({ title }) => title), ...emptyLabels.map(({ label }) => label)]
  }

  it('are not a title above sections of its own level', () => {
    expect(emptyOf('# T\n\n# A\n\nText.\n\n# B\n')).toEqual(['B'])
    expect(emptyOf('Text.\n\n# A\n\n# B\n\nText.\n')).toEqual(['A'])
  })

  it('are not a heading that is a label with its value', () => {
    expect(emptyOf('# T\n\n## Result: one table for each harbour\n\n## Step 1: Read all the gauges\n')).toEqual([
      'Step 1: Read all the gauges',
    ])
  })

  it('are not a label that introduces sub-headings, or a list behind a comment', () => {
    expect(emptyOf('# A\n\n**Parts:**\n\n## One\n\nText.\n')).toEqual([])
    expect(emptyOf('# A\n\n**Steps:**\n<!-- note -->\n- one\n')).toEqual([])
    expect(emptyOf('# A\n\n**Owner:** Imke\n\n**Goal:**\n\n## One\n\nText.\n')).toEqual(['Goal'])
  })
})

describe('an empty document', () => {
  it.each([
    [''],
    ['\n  \n'],
    ['# Tides\n'],
    ['Tides\n=====\n\n<!-- say what it is -->\n'],
    ['---\nowner: Imke\n---\n'],
    ['[a]: b\n'],
  ])('is %j', (text) => expect(read(text).isEmpty).toBe(true))

  it.each([['Tides'], ['# Tides\n\n## Overview\n'], ['# A\n\n# B\n'], ['![tides](tides.png)'], ['```\n```\n']])(
    'is not %j',
    (text) => expect(read(text).isEmpty).toBe(false),
  )
})

describe('textBlocks', () => {
  it('hide code, links and references, and keep what only looks like one', () => {
    const [textBlock] = read('Use `[a]`, [b](c), ![d](e), [f], [g] and <name>.\n\n[f]: h\n').textBlocks
    expect(textBlock?.text).toBe('Use \uFFFC, \uFFFC, \uFFFC, \uFFFC, [g] and <name>.')
  })

  it('lead back to their place through escapes, references and quotes', () => {
    const { source, textBlocks } = read('> a &amp; \\[b\\]\n> [c]\n')
    const textBlock = textBlocks[0]
    expect(textBlock?.text).toBe('a & [b]\n[c]')
    const range = textBlock?.rangeOf(textBlock.text.indexOf('[c]'), textBlock.text.length)
    expect(source.text.slice(range?.start, range?.end)).toBe('[c]')
    const escaped = textBlock?.rangeOf(textBlock.text.indexOf('[b]'), textBlock.text.indexOf('[b]') + 3)
    expect(source.text.slice(escaped?.start, escaped?.end)).toBe('\\[b\\]')
  })

  it('hold an empty list item', () => {
    expect(read('## A\n\n*\n').textBlocks.map(({ role, text }) => [role, text])).toEqual([
      ['heading', 'A'],
      ['item', ''],
    ])
  })

  it('lead back into fences in lists', () => {
    const { source, textBlocks } = read('- item\n\n  ```text\n  one\n  [two]\n  ```\n')
    const code = textBlocks.find((textBlock) => textBlock.role === 'code')
    const range = code?.rangeOf(code.text.indexOf('[two]'), code.text.length)
    expect(source.text.slice(range?.start, range?.end)).toBe('[two]')
  })

  it('give the same places with CRLF and a byte-order mark', () => {
    const text = '# T\n\n**A:** one\n**B:** two\n\n| a | b |\n|---|---|\n| [c] | d |\n\n```\nx\n```\n'
    const places = (written: string) => {
      const { source, textBlocks } = read(written)
      return textBlocks.map(({ role, text: words, range }) => [role, words, source.place(range.start)])
    }
    expect(places(`\uFEFF${text.replace(/\n/g, '\r\n')}`)).toEqual(places(text))
  })
})

describe('fences', () => {
  it('are closed or not', () => {
    const closed = (text: string) => read(text).fences.map((fence) => fence.closed)
    expect(closed('```\na\n```\n')).toEqual([true])
    expect(closed('```\na\n')).toEqual([false])
    expect(closed('````\n```\n````\n\n~~~\n```\n')).toEqual([true, false])
    expect(closed('- ```\n  a\n  ```\n\n      indented\n')).toEqual([true, true])
    expect(closed('> ```\n> a\n> ```\n')).toEqual([true])
  })
})

describe('any text', () => {
  const fragments = fc.constantFrom(
    '# ',
    '## ',
    '**',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    ':',
    '：',
    '|',
    '|---|',
    '```',
    '> ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '\r\n',
    'word',
    ' ',
    '\t',
    '漢字',
    '🏗️',
    '&amp;',
    '\\[',
    '<a>',
    '<!-- x -->',
    '---\n',
    '~~~',
    '[x](#y)',
    '$',
    '\u0000',
    '\uD800',
  )

  it('is read without an error, and every place lies inside it', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 60 }), (parts) => {
        const document = read(parts.join(''))
        const { length } = document.source.text
        for (const { range } of [
          ...document.textBlocks,
          ...document.sections,
          ...document.fences,
          ...document.comments,
        ]) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeGreaterThanOrEqual(range.start)
          expect(range.end).toBeLessThanOrEqual(length)
        }
        for (const textBlock of document.textBlocks) {
          const { start, end } = textBlock.rangeOf(0, textBlock.text.length)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(length)
        }
        expect(document.contents?.entries.length ?? 2).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 400 },
    )
  })
})
