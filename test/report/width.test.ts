import { expect, it } from 'vitest'
import { columnsOf, splitCharacters } from '../../src/report/width.ts'

it.each([
  ['', 0],
  ['plain', 5],
  ['é', 1],
  ['e\u0301', 1],
  ['Ωж', 2],
  ['你好', 4],
  ['ｗ', 2],
  ['한국', 4],
  ['\u1112\u1161\u11ab', 2],
  ['かな', 4],
  ['𠮷', 2],
  ['😀', 2],
  ['✅', 2],
  ['✔', 1],
  ['✔️', 2],
  ['1️⃣', 2],
  ['👍🏽', 2],
  ['👩‍👩‍👧', 2],
  ['🇩🇪', 2],
  ['a\u200bb', 2],
  ['שלום', 4],
  ['…–“”', 4],
])('%j takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})

it('splits a text into the characters that a reader sees', () => {
  expect(splitCharacters('e\u0301👩‍👩‍👧🇩🇪𠮷x')).toEqual(['e\u0301', '👩‍👩‍👧', '🇩🇪', '𠮷', 'x'])
  expect(splitCharacters('a\ud800b').join('')).toBe('a\ud800b')
})
