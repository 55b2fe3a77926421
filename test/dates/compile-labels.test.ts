import { describe, expect, test } from 'vitest'
import { compileLabels } from '../../src/dates/compile-labels.ts'
import { findInlineDateFields } from '../../src/dates/inline-fields.ts'
import data from '../../src/dates/labels.generated.json' with { type: 'json' }
import { findDateLabel, foldLabel, readDateLabel } from '../../src/dates/labels.ts'
import type { DateKind } from '../../src/languages/date-words.ts'
import { languages } from '../../src/languages/index.ts'
import { spellOut } from '../../src/languages/patterns.ts'

const kinds: readonly DateKind[] = ['modified', 'created', 'review']

/** Every label there is, with what it means: where languages share one, in the first of them. */
const meanings = new Map<string, { language: string; kind: DateKind }>()
for (const { code: language, dates } of languages) {
  for (const kind of kinds) {
    for (const label of dates.labels[kind].flatMap(spellOut).map(foldLabel)) {
      if (!meanings.has(label)) meanings.set(label, { kind, language })
    }
  }
}

describe('the date labels', () => {
  test('are in step with their words (update with `npm run generate`)', () => {
    expect(data).toEqual(compileLabels())
  })

  test('are found by how they begin, each for what it means', () => {
    expect(meanings.size).toBeGreaterThan(9000)
    for (const [label, meaning] of meanings) expect(findDateLabel(label), label).toEqual(meaning)
  })

  test('are found on a line, in any spelling', () => {
    for (const label of meanings.keys()) {
      const title = label.charAt(0).toUpperCase() + label.slice(1)
      for (const spelled of [
        label,
        title,
        label.replaceAll(' ', '_'),
        title.replace(/ ([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      ]) {
        expect(findInlineDateFields(`- ✅ **${spelled}:** 2025-01-02 — all`).length, spelled).toBe(
          readDateLabel(spelled) === null ? 0 : 1,
        )
      }
    }
  })

  test('are found behind and between any marks', () => {
    const marks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
      .concat('📅', '🗓')
      .filter((character) => /[\p{Extended_Pictographic}\p{So}\p{Cf}\ufe0f*~`#>"]/u.test(character))
    expect(marks.length).toBeGreaterThan(2500)
    for (const mark of marks) expect(readDateLabel(`${mark}Last${mark}Updated`), mark).toBe('modified')
  })
})
