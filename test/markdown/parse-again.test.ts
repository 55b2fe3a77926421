import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, it } from 'vitest'
import { parse } from '../../src/markdown/parse.ts'
import { parseAgain } from '../../src/markdown/parse-again.ts'
import { pieces, samples } from '../document/markdown.ts'

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat({ max: 5 }), fc.nat({ max: 300 })),
  text: fc.array(fc.constantFrom(...pieces, '\n# ', '\n## a\n', '\n[a]: b\n', '\n[^a]: b\n', '[a]', '[^a]', 'word'), {
    maxLength: 4,
  }),
})

it('gives the tree that the whole text has, after any edits', () => {
  const start = fc.array(fc.constantFrom(...samples), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(start, fc.constantFrom('\n', '\r\n', '\r'), fc.array(edit, { maxLength: 5 }), (texts, eol, edits) => {
      let text = texts.join('\n\n# Next [a]\n\n').replaceAll('\n', eol)
      let tree = parse(text)
      for (const { at, removed, text: inserted } of edits) {
        const from = Math.floor(at * text.length)
        const after = text.slice(0, from) + inserted.join('') + text.slice(from + removed)
        tree = parseAgain(after, { text, tree })
        text = after
        expect(tree).toEqual(parse(text))
      }
    }),
    { numRuns: 400 },
  )
})

it.each([
  ['begun', '\n# ---\nkey: value\n---\n\nText.\n', (text: string) => `---${text}`],
  ['ended', '---\n# A\n\nOne.\n\n## B\n\nTwo.\n', (text: string) => text.replace('Two.', '---')],
  ['ended later', '---\na: 1\n---\n# A\n\nOne.\n\n## B\n\n---\n', (text: string) => text.replace('1\n---', '1')],
])('reads front matter that is %s by an edit', (_, text, change) => {
  const after = change(text)
  const tree = parseAgain(after, { text, tree: parse(text) })
  expect(tree.children[0]?.type).toBe('yaml')
  expect(tree).toEqual(parse(after))
})

it('keeps the nodes of other sections', () => {
  const text = '# A\n\nOne.\n\n## B\n\nTwo.\n\n## C\n\nThree.\n'
  const tree = parse(text)
  const after = parseAgain(text.replace('Two', 'Six'), { text, tree })
  expect(after.children.map((node, index) => node === tree.children[index])).toEqual([
    ...[true, true, false, false, true, true],
  ])
})

const paragraphs = (node: Nodes): number =>
  node.type === 'paragraph' ? 1 : 'children' in node ? node.children.reduce((sum, one) => sum + paragraphs(one), 0) : 0

it('reads everything behind a fence that was opened', () => {
  const text = '# A\n\nOne.\n\n## B\n\nTwo.\n\n## C\n\nThree.\n'
  const after = parseAgain(text.replace('Two.', '```'), { text, tree: parse(text) })
  expect(paragraphs(after)).toBe(1)
})
