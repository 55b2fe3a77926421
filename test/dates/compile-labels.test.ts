import { describe, expect, test } from 'vitest'
import { compileLabels, spellOut } from '../../src/dates/compile-labels.ts'
import { DATE_LABELS, type DateKind } from '../../src/dates/label-words.ts'
import data from '../../src/dates/labels.generated.json' with { type: 'json' }
import { findDateLabel, findInlineDateFields, foldLabel, readDateLabel } from '../../src/dates/labels.ts'
import { LANGUAGES } from '../../src/dates/lexicon.ts'

const KINDS: readonly DateKind[] = ['modified', 'created', 'review']

/** Every label there is, with what it means: where languages share one, in the first of them. */
const meanings = new Map<string, { language: string; kind: DateKind }>()
for (const language of LANGUAGES) {
  for (const kind of KINDS) {
    for (const label of DATE_LABELS[language][kind].split('|').flatMap(spellOut).map(foldLabel)) {
      if (!meanings.has(label)) meanings.set(label, { kind, language })
    }
  }
}

describe('the date labels', () => {
  test('are in step with their words (mend with `npm run generate`)', () => {
    expect(data).toEqual(compileLabels())
  })

  test('have every choice spelled out', () => {
    expect(spellOut('[date ]last (update/edit)[ d(e/a)]').sort()).toEqual([
      'date last edit',
      'date last edit da',
      'date last edit de',
      'date last update',
      'date last update da',
      'date last update de',
      'last edit',
      'last edit da',
      'last edit de',
      'last update',
      'last update da',
      'last update de',
    ])
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
