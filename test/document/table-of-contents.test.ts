import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'

const read = (text: string) => readDocument(createSource('a.md', text)).contents
const body = '\n## Overview\n\na\n\n### Context\n\nb\n\n## Data & Flow\n\nc\n\n## Data & Flow\n\nd\n'

describe('a table of contents', () => {
  it('is a list of links at the start, or below a heading that says so', () => {
    expect(read(`# T\n\n- [Overview](#overview)\n- [Flow](#data--flow)\n${body}`)?.entries.length).toBe(2)
    expect(
      read(`# T\n${body}\n## Inhaltsverzeichnis\n\n- [Overview](#overview)\n- [Flow](#data--flow)\n`)?.entries.length,
    ).toBe(2)
    expect(read(`# T\n${body}\n## See also\n\n- [Overview](#overview)\n- [Flow](#data--flow)\n`)).toBeNull()
    expect(read(`# T\n\nSee [Overview](#overview) and [Flow](#data--flow).\n${body}`)).toBeNull()
  })

  it("points to headings by GitHub's slugs, repeated titles numbered, and to anchors set by hand", () => {
    const contents = read(
      `# T\n\n- [Overview](#overview)\n- [Flow](#data--flow)\n- [Again](#data--flow-1)\n- [Mine](#mine)\n- [Gone](#gone)\n\n<a id="mine"></a>\n${body}`,
    )
    expect(contents?.dead.map((entry) => entry.slug)).toEqual(['gone'])
    expect(contents?.unlisted).toEqual([])
  })

  it('asks for deeper headings where it goes that deep', () => {
    const contents = read(
      `# T\n\n- [Overview](#overview)\n  - [Context](#context)\n- [Flow](#data--flow)\n- [Again](#data--flow-1)\n${body.replace('b\n', 'b\n\n### Scope\n\nx\n')}`,
    )
    expect(contents?.unlisted.map((section) => section.title)).toEqual(['Scope'])
  })

  it.each([
    [
      'stars',
      '* [Overview](#overview)\n* [Gone](#gone)\n',
      '* [Overview](#overview)\n* [Data & Flow](#data--flow)\n* [Data & Flow](#data--flow-1)',
    ],
    [
      'numbers',
      '1. [Overview](#overview)\n2. [Gone](#gone)\n',
      '1. [Overview](#overview)\n2. [Data & Flow](#data--flow)\n3. [Data & Flow](#data--flow-1)',
    ],
    [
      'brackets and words of its own',
      '1) [An overview](#overview)\n2) [Gone](#gone)\n',
      '1) [An overview](#overview)\n2) [Data & Flow](#data--flow)\n3) [Data & Flow](#data--flow-1)',
    ],
    [
      'levels',
      '- [Overview](#overview)\n    - [Context](#context)\n- [Gone](#gone)\n',
      '- [Overview](#overview)\n    - [Context](#context)\n- [Data & Flow](#data--flow)\n' +
        '- [Data & Flow](#data--flow-1)',
    ],
  ])('is rewritten in its own style: %s', (_, list, rewritten) => {
    const text = `# T\n\n${list}${body}`
    const contents = read(text)
    expect(contents?.rewritten).toBe(rewritten)
    const fixed = text.slice(0, contents?.range.start) + rewritten + text.slice(contents?.range.end)
    expect(read(fixed)).toMatchObject({ dead: [], unlisted: [] })
  })

  it.each([
    ['an anchor set by hand', '- [Overview](#overview)\n- [Mine](#mine)\n- [Gone](#gone)\n\n<a id="mine"></a>\n'],
    ['words beside a link', '- [Overview](#overview): what it is\n- [Gone](#gone)\n'],
    ['two links on a line', '- [Overview](#overview), [Context](#context)\n- [Gone](#gone)\n'],
    ['an item that is no link', '- [Overview](#overview)\n- Words\n- [Gone](#gone)\n'],
    ['a second link to a heading', '- [Overview](#overview)\n- [Start](#overview)\n- [Gone](#gone)\n'],
  ])('is not rewritten where that would lose %s', (_, list) => {
    const contents = read(`# T\n\n${list}${body}`)
    expect(contents?.dead.length).toBe(1)
    expect(contents?.rewritten).toBeNull()
  })

  it('keeps the line endings of the file', () => {
    const text = `# T\n\n- [Overview](#overview)\n- [Gone](#gone)\n${body}`.replace(/\n/g, '\r\n')
    expect(read(text)?.rewritten).toBe(
      '- [Overview](#overview)\r\n- [Data & Flow](#data--flow)\r\n- [Data & Flow](#data--flow-1)',
    )
  })

  it('keeps the emphasis around links', () => {
    const list = '- **[Overview](#overview)**\n- **[Gone](#gone)**\n'
    expect(read(`# T\n\n${list}${body}`)?.rewritten).toBe(
      '- **[Overview](#overview)**\n- **[Data & Flow](#data--flow)**\n- **[Data & Flow](#data--flow-1)**',
    )
  })

  it.each([['an indented code block', '- [Gone](#gone)\n    - [Context](#context)\n    - [Scope](#scope)\n']])(
    'is not rewritten where the result would be %s',
    (_, list) => {
      const contents = read(`# T\n\n${list}\n## Overview\n\n### Context\n\na\n\n### Scope\n\nb\n\n## Data\n\nc\n`)
      expect(contents?.dead.length).toBe(1)
      expect(contents?.rewritten).toBeNull()
    },
  )

  it('is not rewritten where no entry has a heading', () => {
    const contents = read(`# T\n\n- [Gone](#gone)\n- [Lost](#lost)\n${body}`)
    expect(contents?.dead.length).toBe(2)
    expect(contents?.rewritten).toBeNull()
  })
})
