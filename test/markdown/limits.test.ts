import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { DocumentError, findExcess } from '../../src/markdown/limits.ts'

const refusal = (text: string) => {
  try {
    readDocument(createSource('x.md', text))
    return null
  } catch (error) {
    return error instanceof DocumentError ? error.message : error
  }
}

const nested = (levels: string, line: number) =>
  `${levels} nested lists and quotes on line ${line} (maximum 100); flatten them`
const marks = (amount: string, line: string) =>
  `${amount} brackets and other marks in the paragraph on line ${line} (maximum 10,000); split or escape them`

const cost = (amount: string, line: string) =>
  `Markup of cost ${amount} on line ${line} (maximum 275,000); split the document`

const tooMuch = {
  'quotes 5,000 deep': ['>'.repeat(5000), nested('5,000', 1)],
  'quotes after a second byte-order mark': [`\uFEFF\uFEFF\n${'>'.repeat(5000)}`, nested('5,000', 2)],
  'quotes on the line of a second byte-order mark': [`\uFEFF\uFEFF${'>'.repeat(5000)}`, nested('5,000', 1)],
  'lists 5,000 deep on one line': [`# T\n\n${'- '.repeat(5000)}x`, nested('5,000', 3)],
  'lists 5,000 deep in a footnote': [`[^1]: ${'1. '.repeat(5000)}x`, nested('5,001', 1)],
  'lists 5,000 deep by indentation': [
    Array.from({ length: 5000 }, (_, at) => `${'  '.repeat(at)}- x\n`).join(''),
    nested('101', 101),
  ],
  'numbered lists and quotes in turn': ['1. > '.repeat(100), nested('200', 1)],
  'lists that begin where a fence ended with its item': [`- \`\`\`\n\n${'> '.repeat(101)}x`, nested('101', 3)],
  '100,000 brackets': ['['.repeat(100_000), marks('100,000', '1')],
  'emphasis 3,001 deep': [
    `${'*a '.repeat(3001)}${'b* '.repeat(3001)}`.replace('b', '\nb'),
    '3,001 unmatched stars and underscores in the paragraph on line 1 (maximum 3,000); split or escape them',
  ],
  '100,000 brackets over many lines': ['[a]\n'.repeat(50_000), marks('10,002', '5,001')],
  'brackets after number signs that are no headings': ['#[a\n'.repeat(50_000), marks('10,001', '10,001')],
  'brackets that are no definitions': ['[a]: <b\n'.repeat(50_000), marks('10,002', '3,334')],
  'a row with 100,000 brackets': [`| a |\n|---|\n| ${'[a] '.repeat(50_000)} |`, marks('100,000', '3')],
  'comments without an end': [
    `${'a <!-- '.repeat(1000)}${'word '.repeat(20_000)}`,
    '1,000 openings of HTML comments and 107,000 characters in the paragraph on line 1 (maximum 467); split or ' +
      'escape them',
  ],
  'nothing but list items': ['- a\n'.repeat(50_000), cost('275,002', '22,000')],
  'nothing but short lines': ['a\n'.repeat(200_000), cost('275,002', '110,000')],
  'nothing but labels': ['a: b\n'.repeat(100_000), cost('275,001', '74,324')],
  'nothing but lines behind tabs': ['a\n\tb\n'.repeat(100_000), cost('275,004', '94,828')],
  'a heading of words without number': [`# ${'a '.repeat(400_000)}`, cost('320,014', '1')],
  'nothing but footnotes': ['[^1]: a\n'.repeat(50_000), cost('275,020', '12,223')],
} as const

const enough = {
  'lists a dozen deep': Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- x\n`).join(''),
  '5,040 stars in pairs': '**a** b '.repeat(1260),
  'a rule of 300 stars': '* '.repeat(300),
  'brackets in a fence': `\`\`\`json\n${'[[1], "a_b", '.repeat(20_000)}\n\`\`\`\n`,
  'quotes in a fence': `\`\`\`\n${'>'.repeat(500)}\n\`\`\`\n`,
  'brackets in indented code': `    ${'[a] '.repeat(20_000)}\n`,
  'a drawing': `<svg viewBox="0 0 1 1">\n${'<path d="M0 0"/>\n'.repeat(20_000)}</svg>\n`,
  'a comment': `<!-- ${'[a] '.repeat(10_000)}\n\n${'[a] '.repeat(10_000)} -->\n`,
  'a long list': '- [a](b)\n'.repeat(5000),
  'a long table': `| a |\n|---|\n${'| [a](b) |\n'.repeat(5000)}`,
  'many definitions': Array.from({ length: 6000 }, (_, at) => `[a${at}]: b\n`).join(''),
  'one long line': 'word '.repeat(100_000),
  'four megabytes of prose and lists':
    'A sentence of several words, as people write them.\n\n- An item of a list with `code` in it.\n\n'.repeat(42_000),
}

describe('what is not read', () => {
  it.each(Object.entries(tooMuch))('%s', (_, [text, sentence]) => {
    expect(refusal(text)).toBe(sentence)
  })

  it('says so of what ends the stack all the same', () => {
    const deep = `${'![a'.repeat(600)}${'](b)'.repeat(600)}\n\n${'*a '.repeat(700)}${'b* '.repeat(700)}`
    expect(refusal(deep)).toSatisfy((found) => found === null || typeof found === 'string')
  })
})

describe('what is read', () => {
  it.each(Object.entries(enough))('%s', (_, text) => {
    expect(findExcess(text)).toBeNull()
  })
})
