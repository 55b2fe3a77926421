import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Format, parseConfig } from '../../src/config/parse.ts'

test.each<[string, Format, unknown]>([
  ['{"a": 1}', 'json', { a: 1 }],
  ['\ufeff{"a": 1}', 'json', { a: 1 }],
  ['{\n\t// why\n\t"a": "http://x", /* b */\n\t"b": [1, 2,],\n}', 'json', { a: 'http://x', b: [1, 2] }],
  ['{"a": "say \\"// no\\"", }', 'json', { a: 'say "// no"' }],
  ['a: off\nb: [x, "y"] # why\n', 'yaml', { a: 'off', b: ['x', 'y'] }],
  ['a: &one [1]\nb: *one\n', 'yaml', { a: [1], b: [1] }],
  ['{"a": 1}', 'yaml', { a: 1 }],
  ['a: 1', 'either', { a: 1 }],
  ['// why\n{"a": 1}', 'either', { a: 1 }],
  ['', 'yaml', null],
  ['# nothing\n', 'either', null],
])('%j as %s', async (text, format, value) => {
  expect(await parseConfig(text, format)).toMatchObject({ value })
})

test.each<[string, Format, number, number, string]>([
  ['{"a": 1', 'json', 1, 8, 'Invalid JSON: missing `,` or `}` before the end of the file'],
  ['{"a": 1\n "b": 2}', 'json', 2, 2, 'Invalid JSON: missing `,` or `}` before `"`'],
  ['{"a": [1 2]}', 'json', 1, 10, 'Invalid JSON: missing `,` or `]` before `2`'],
  ['{"a": 1,\n b: 2}', 'json', 2, 2, 'Invalid JSON: missing `}` or a key in double quotes before `b`'],
  ['{"a" 1}', 'json', 1, 6, 'Invalid JSON: missing `:` before `1`'],
  ['{"a": }', 'json', 1, 7, 'Invalid JSON: missing value before `}`'],
  ['{"a": \'x\'}', 'json', 1, 7, "Invalid JSON: missing value before `'`"],
  ['{"a": off}', 'json', 1, 7, 'Invalid JSON: put `off` in double quotes'],
  ['{"a": 01}', 'json', 1, 7, 'Invalid JSON: put `01` in double quotes'],
  ['{"a": "x\n"}', 'json', 1, 7, 'Invalid JSON: unterminated string; add `"`'],
  [
    '{"a": "\\d"}',
    'json',
    1,
    7,
    'Invalid JSON: a string has a `\\` or a character that JSON does not allow; write `\\\\` or `\\u…`',
  ],
  ['{"a": 1, \n "a": 2, }', 'json', 2, 2, 'Invalid JSON: duplicate key `a`; remove one'],
  ['{} {}', 'json', 1, 4, 'Invalid JSON: unexpected `{` after the end'],
  ['a: 1', 'json', 1, 1, 'Invalid JSON: put `a` in double quotes'],
  ['', 'json', 1, 1, 'Invalid JSON: missing value before the end of the file'],
  ['a: 1\na: 2', 'yaml', 2, 1, 'Invalid YAML: map keys must be unique'],
  ['a: b: c', 'yaml', 1, 4, 'Invalid YAML: '],
  ['a: !!js/function "x"', 'yaml', 1, 4, 'Invalid YAML: unresolved tag'],
])('%j as %s is an error at %i:%i', async (text, format, line, column, start) => {
  const parsed = await parseConfig(text, format)
  expect(parsed).toMatchObject({ place: { line, column } })
  expect('message' in parsed && parsed.message.startsWith(start) ? start : parsed).toBe(start)
})

test('alias bombs and deep nesting are errors', async () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join()}]`),
  ].join('\n')
  expect(await parseConfig(bomb, 'yaml')).toMatchObject({
    message: 'Invalid YAML: nested too deeply, or too many aliases',
  })
  expect(await parseConfig('['.repeat(60_000), 'yaml')).toMatchObject({
    message: 'Invalid YAML: nested too deeply, or too many aliases',
  })
  expect(await parseConfig('['.repeat(100_000), 'json')).toMatchObject({
    message: 'Invalid JSON: nested too deeply',
  })
  expect(await parseConfig(`{"a":${' '.repeat(1024 * 1024)}1}`, 'json')).toMatchObject({
    message: 'Too large for a configuration (maximum 1024 KiB)',
  })
  expect(await parseConfig('a: 1\n'.repeat(64 * 1024), 'yaml')).toMatchObject({
    message: 'Too large for a configuration (maximum 64 KiB)',
  })
})

describe('places', () => {
  const json = '{\n  "rules": {\n    "stale-date": ["warn", { "maxAge": 3 }]\n  }\n}'
  const yaml = 'rules:\n  stale-date:\n    - warn\n    - maxAge: 3\n'
  test.each<[string, Format, (string | number)[], 'key' | 'value', string]>([
    [json, 'json', ['rules', 'stale-date'], 'key', '3:5'],
    [json, 'json', ['rules', 'stale-date', 0], 'value', '3:20'],
    [json, 'json', ['rules', 'stale-date', 1, 'maxAge'], 'key', '3:30'],
    [json, 'json', ['rules', 'stale-date', 1, 'maxAge'], 'value', '3:40'],
    [yaml, 'yaml', ['rules', 'stale-date', 1, 'maxAge'], 'key', '4:7'],
    [yaml, 'yaml', ['rules', 'stale-date', 0], 'value', '3:7'],
    [yaml, 'yaml', ['rules', 'nothing'], 'value', '2:3'],
    [yaml, 'yaml', [], 'value', '1:1'],
  ])('%#', async (text, format, path, on, place) => {
    const parsed = await parseConfig(text, format)
    const { line, column } = 'locate' in parsed ? parsed.locate(path, on) : parsed.place
    expect(`${line}:${column}`).toBe(place)
  })
})

test('reads any JSON and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text) => {
      expect(await parseConfig(text, 'json')).toEqual({ value: JSON.parse(text), locate: expect.any(Function) })
    }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\n', ' ', 'a', '/', '*', '#', '-', '&', '!', '1'),
      }),
      async (text) => {
        for (const format of ['json', 'yaml', 'either'] as const) {
          const parsed = await parseConfig(text, format)
          if ('message' in parsed) expect(parsed.message).toMatch(/^[^\n]*[^.\n]$/)
        }
      },
    ),
  )
})
