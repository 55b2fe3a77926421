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

const tooMuch = {
  'quotes 5,000 deep': ['>'.repeat(5000), 'Line 1 nests 5,000 levels deep; more than 100 levels are not read'],
  'lists 5,000 deep on one line': [
    `# T\n\n${'- '.repeat(5000)}x`,
    'Line 3 nests 5,000 levels deep; more than 100 levels are not read',
  ],
  'lists 5,000 deep by indentation': [
    Array.from({ length: 5000 }, (_, at) => `${'  '.repeat(at)}- x\n`).join(''),
    'Line 101 nests 101 levels deep; more than 100 levels are not read',
  ],
  'numbered lists and quotes in turn': [
    '1. > '.repeat(100),
    'Line 1 nests 200 levels deep; more than 100 levels are not read',
  ],
  'lists that begin where a fence ended with its item': [
    `- \`\`\`\n\n${'> '.repeat(101)}x`,
    'Line 3 nests 101 levels deep; more than 100 levels are not read',
  ],
  '100,000 brackets': [
    '['.repeat(100_000),
    'Line 1 is of a paragraph with 100,000 brackets and other marks; more than 10,000 are not read',
  ],
  'emphasis 1,501 deep': [
    `${'*a '.repeat(1501)}${'b* '.repeat(1501)}`,
    'Line 1 is of a paragraph with 3,002 stars and underscores; more than 3,000 are not read',
  ],
  '100,000 brackets over many lines': [
    '[a]\n'.repeat(50_000),
    'Line 5001 is of a paragraph with 10,002 brackets and other marks; more than 10,000 are not read',
  ],
  'a row with 100,000 brackets': [
    `| a |\n|---|\n| ${'[a] '.repeat(50_000)} |`,
    'Line 3 is of a paragraph with 100,000 brackets and other marks; more than 10,000 are not read',
  ],
} as const

const enough = {
  'lists a dozen deep': Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- x\n`).join(''),
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
