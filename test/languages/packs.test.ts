import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldLabel } from '../../src/dates/labels.ts'
import { capitalisesMonths } from '../../src/dates/lexicon.ts'
import { fold } from '../../src/languages/fold.ts'
import { languages } from '../../src/languages/index.ts'
import type { LanguagePack } from '../../src/languages/language-pack.ts'
import { patternSource, spellOut } from '../../src/languages/patterns.ts'

/** Keys that some languages have no words for, because their grammar or script has no use for them. */
const optional = new Set([
  'titles.afterNoun',
  'titles.weak',
  'titles.weakStarts',
  'titles.weakEnds',
  'titles.bare',
  'titles.between',
  'titles.numbered',
  'titles.numerals',
  'titles.spellings',
  'titles.letters',
  'dates.lineLabels',
  'dates.months',
  'dates.genitiveMonths',
  'dates.shortMonths',
  'dates.links',
  'dates.ordinals',
  'dates.afterYear',
  'dates.afterWeekday',
  'dates.beforeTime',
  'dates.afterTime',
  'dates.zones',
  'dates.by',
  'dates.versions',
])

interface List {
  readonly path: string
  readonly words: readonly string[]
}

/** Every list of a pack with the path of keys to it. */
function listAll(pack: LanguagePack): List[] {
  const lists: List[] = []
  const walk = (value: unknown, path: string) => {
    if (Array.isArray(value) && Array.isArray(value[0])) for (const group of value) walk(group, path)
    else if (Array.isArray(value)) lists.push({ path, words: value })
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
    }
  }
  walk(
    {
      titles: pack.titles,
      dates: pack.dates,
      placeholders: pack.placeholders,
      references: pack.references,
      template: pack.template,
    },
    '',
  )
  return lists
}

/** Whether the words of a list are compared without case and accents. */
function isFolded(path: string): boolean {
  return /^titles\.(?!letters)|^dates\.labels/.test(path)
}

describe('the packs', () => {
  it('are listed, each under the name of its file', () => {
    const files = readdirSync('src/languages').filter((file) => /^[a-z]{2}\.ts$/.test(file))
    expect(languages.map(({ code }) => `${code}.ts`).sort()).toEqual(files.sort())
  })

  it.each(languages.map((pack) => [pack.name, pack] as const))('of %s has words under every key', (_, pack) => {
    const lists = new Map(listAll(pack).map(({ path, words }) => [path, words]))
    const wanted = languages.flatMap((other) => listAll(other).map(({ path }) => path))
    const lacking = [...new Set(wanted)].filter(
      (path) =>
        !path.startsWith('placeholders.') &&
        !path.startsWith('template.sameTitles.') &&
        !optional.has(path.split('.').slice(0, 2).join('.')) &&
        (lists.get(path)?.length ?? 0) === 0,
    )
    expect(lacking).toEqual([])
  })

  it.each(languages.map((pack) => [pack.name, pack] as const))('of %s has no word twice in a list', (_, pack) => {
    const twice = listAll(pack)
      .filter(({ path }) => !/[mM]onths$|eekdays$/.test(path))
      .flatMap(({ path, words }) => {
        const folded = words.map((word) => (isFolded(path) ? fold(word) : word))
        return words.filter((_, at) => folded.indexOf(folded[at] ?? '') !== at).map((word) => `${path}: ${word}`)
      })
    expect(twice).toEqual([])
  })

  it.each(languages.map((pack) => [pack.name, pack] as const))(
    'of %s has only patterns that can be read',
    (_, pack) => {
      for (const { path, words } of listAll(pack)) {
        for (const word of words) {
          expect(word, path).toBe(word.trim())
          expect(() => new RegExp(patternSource(word), 'u'), `${path}: ${word}`).not.toThrow()
        }
      }
    },
  )
})

describe('titles', () => {
  it('of one language do not name a concept twice', () => {
    const concepts = languages.flatMap(({ code, titles }) =>
      Object.entries(titles.concepts).map(([id, list]) => ({ id: `${code} ${id}`, list })),
    )
    expect(concepts.length).toBe(languages.length * 51)
    expect(concepts.filter(({ list }) => new Set(list.map(fold)).size < list.length).map(({ id }) => id)).toEqual([])
  })
})

describe('labels of dates', () => {
  it('never mean two things', () => {
    const kinds = new Map<string, string>()
    const twice: string[] = []
    for (const { code, dates } of languages) {
      for (const [kind, labels] of Object.entries(dates.labels)) {
        for (const label of labels.flatMap(spellOut).map(foldLabel)) {
          const other = kinds.get(label)
          if (other !== undefined && other !== kind) twice.push(`${code}: ${label} is ${other} and ${kind}`)
          kinds.set(label, kind)
        }
      }
    }
    expect(kinds.size).toBeGreaterThan(9000)
    expect(twice).toEqual([])
  })
})

describe('the calendar', () => {
  it.each(languages.map((pack) => [pack.name, pack.dates] as const))('of %s is complete', (_, dates) => {
    expect([0, 12]).toContain(dates.months.length)
    expect([0, 12]).toContain(dates.genitiveMonths.length)
    expect([0, 12]).toContain(dates.shortMonths.length)
    expect([dates.weekdays.length, dates.shortWeekdays.length]).toEqual([7, 7])
    if (dates.months.length > 0) {
      const names = [...dates.months, ...dates.genitiveMonths, ...dates.shortMonths].flatMap(spellOut)
      const isCapital = (name: string) => name.charAt(0) !== name.charAt(0).toLowerCase()
      expect(names.filter((name) => isCapital(name) !== capitalisesMonths(dates))).toEqual([])
    }
    expect(dates.forms.some((form) => /^(\p{L})\1{3}\P{L}/u.test(form) || /^(\p{L})\1{3}(?!\1)/u.test(form))).toBe(true)
  })
})
