import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { languages } from '../../src/languages/index.ts'
import { compilePatterns, spellOut } from '../../src/languages/patterns.ts'
import { rateDeferred } from '../../src/placeholders/deferred-content.ts'
import { readWording } from '../../src/placeholders/instructions.ts'
import { readNumbered } from '../../src/placeholders/outlines.ts'
import { plainBlockOf } from '../../src/placeholders/plain-block.ts'
import { isGuidanceTitle, isPartName, isSlotName } from '../../src/placeholders/vocabulary.ts'
import { listWords, phraseTest, searchTest, titleTest, type WordList, wordSet } from '../../src/placeholders/words.ts'
import { isDense } from '../../src/text/letters.ts'
import { cutEnd, wordsOf } from '../../src/text/words.ts'

// What is looked at before a costly expression must let through whatever that expression finds.

const plain = { title: 'Tides', head: '', isValue: false }

describe('a list of phrases', () => {
  const lists: WordList[] = [
    'instructionPhrases',
    'replacePhrases',
    'conditionPhrases',
    'outlinePhrases',
    'hereRequests',
    'politeRequests',
    'factPhrases',
    'clauseStarts',
    'permissionPhrases',
    'deferredStarts',
  ]

  it.each(lists)('finds each of its phrases by the first word: %s', (list) => {
    const begins = phraseTest(list, 'start')
    const phrases = listWords(list).flatMap(spellOut)
    expect(phrases.length).toBeGreaterThan(0)
    for (const phrase of phrases) {
      const text = phrase.replaceAll('*', 'gauge')
      expect([phrase, begins(`${text} tide`)]).toEqual([phrase, true])
      expect([phrase, begins(`${text.toUpperCase()} TIDE`)]).toEqual([phrase, true])
      expect([phrase, begins(`tide ${text} tide`)]).toEqual([phrase, false])
    }
  })

  it.each(['sectionPhrases', 'deferredHere', 'deferredUntil', 'collectedWords'] as const)(
    'is found anywhere: %s',
    (list) => {
      const has = searchTest(list)
      for (const phrase of listWords(list).flatMap(spellOut)) {
        const text = phrase.replaceAll('*', 'gauge')
        const found = (one: string) => has(one, wordsOf(one))
        expect([phrase, found(`tide ${text} tide`)]).toEqual([phrase, true])
        expect([phrase, found(`tide${text}tide`)]).toEqual([phrase, false])
      }
    },
  )

  it('compiles in every language', () => {
    for (const { placeholders } of languages)
      for (const list of Object.values(placeholders)) expect(() => compilePatterns(list, 'whole')).not.toThrow()
  })
})

describe('a test of titles', () => {
  it('takes a star for any ending, and parts of words joined by hyphens for words', () => {
    const isAboutDates = titleTest('dateLabels')
    expect(isAboutDates('last-modified')).toBe(true)
    expect(isAboutDates('Updated by')).toBe(true)
    expect(isAboutDates('Candidate')).toBe(false)
    expect(isAboutDates('最終更新')).toBe(true)
  })
})

describe('the end of a text', () => {
  it('is cut as an expression would cut it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '.', '\u3000', '。', ')') }), (text) => {
        expect(cutEnd(text, /[\s。.)]/)).toBe(text.replace(/[\s。.)]+$/, ''))
      }),
    )
  })
})

describe('a name with a number', () => {
  const names = (['numberedNames', 'slotNames', 'partNames'] as const).flatMap(listWords)
  const isNumbered = wordSet('numberedNames')

  function numbered(text: string): ReturnType<typeof readNumbered> {
    if (text.length > 60) return null
    const words =
      /^[^\p{L}\p{N}]{0,4}(\p{L}[\p{L}-]{1,30}(?: \p{L}[\p{L}-]{1,20})?) ?(\d{1,2}|\p{Lu}|one|two|three|n)[.:]?$/u
        .exec(text)?.[1]
        ?.toLowerCase()
        .split(' ')
    if (!words?.every((word) => isNumbered.has(word) || isSlotName(word) || isPartName(word))) return null
    return words.every((word) => isNumbered.has(word) || (isSlotName(word) && !isPartName(word))) ? 'own' : 'part'
  }

  it('is read as one expression reads it', () => {
    const lead = fc.constantFrom('', '', '', '(', '- ', '— ', '\ufe0f', '“[(*-', '1. ')
    const name = fc.constantFrom(...names, 'harbour').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    const joint = fc.constantFrom('', ' ', ' ', '  ', '-')
    const number = fc.constantFrom('1', '12', '123', 'A', 'n', 'one', 'three', 'Ж', 'ж', '𝐀', '一', 'İ', '１', '')
    fc.assert(
      fc.property(
        lead,
        name,
        joint,
        fc.option(name, { nil: '' }),
        joint,
        number,
        fc.constantFrom('', '.', ':', '。'),
        (...parts) => {
          expect(readNumbered(parts.join(''))).toBe(numbered(parts.join('')))
        },
      ),
      { numRuns: 5000 },
    )
  })
})

describe('deferred content', () => {
  const spaced = languages.filter(({ placeholders: { laterWords = [] } }) => !laterWords.some(isDense))

  it.each(spaced.map(({ name, placeholders }) => [name, placeholders] as const))(
    'is recognised by any of the words that say it: %s',
    (_, { laterWords = [], writingWords = [], doingWords = [], laterWritingWords = [] }) => {
      const bare = (words: readonly string[]) => words.map((word) => word.replace('*', ''))
      const later = bare([...laterWords, ...laterWritingWords])
      const tasks = bare([...writingWords, ...doingWords, ...laterWritingWords])
      expect(tasks.length).toBeGreaterThan(0)
      for (const word of later) expect(rateDeferred(`${word} ${tasks[0] ?? ''}`, plain)).not.toBe('none')
      for (const task of tasks) expect(rateDeferred(`${task} ${later[0] ?? ''}`, plain)).not.toBe('none')
    },
  )

  it.each(listWords('deferredPieces'))('may be as short as %s', (piece) => {
    expect(rateDeferred(piece, plain)).toBe('deferred')
    expect(rateDeferred(`潮位${piece}`, plain)).toBe('deferred')
  })
})

describe('titles of guidance', () => {
  it('are found by each of their words, and by words that begin so', () => {
    for (const entry of listWords('guidanceTitles')) {
      const word = entry.replace('*', '')
      expect([word, isGuidanceTitle(isDense(word) ? `潮位${word}表` : `Tide ${word}`)]).toEqual([word, true])
      if (entry.endsWith('*')) expect([word, isGuidanceTitle(`Tide ${word}xyz`)]).toEqual([word, true])
    }
  })
})

describe('an instruction', () => {
  function rate(text: string): string | undefined {
    return readDocument(createSource('notes.md', `# A\n\n## B\n\n${text}\n`))
      .textBlocks.map((block) => readWording(plainBlockOf(block)))
      .find((wording) => wording !== null)?.certainty
  }

  it.each([
    'This section should describe the gauge',
    'this FILE must list gauges',
    'This page needs to explain tides',
    'Dieser Abschnitt sollte Pegel nennen',
    'Der Abschnitt soll kurz sein',
    'Dieser Abschnitt muss kurz sein',
    'Esta sección debe ser breve',
    'Esta sección debería ser breve',
    'Esta seção deve ser breve',
    'Esta seção deveria ser breve',
    'Cette section doit rester brève',
    'Cette section devrait rester brève',
    'Questa sezione deve essere breve',
    'Questa sezione dovrebbe essere breve',
    'Этот раздел должен быть кратким',
    'Nesta seção devemos ser breves',
    'Nesta fase do documento é necessário ser breve',
    'Cette section DOIT rester brève',
    'Replace this section',
    'Fill in the following page',
    'fill out these parts',
    'Complete this file',
    'Ersetze diese Zeile',
    'Remplacez ce texte',
    'Reemplaza este texto',
    'Substitua esta parte',
    'Sostituisci questo testo',
    'Замените этот текст',
  ])('names the place that it is about: %s', (text) => {
    expect(rate(text)).toBe('certain')
  })

  it.each([
    'Tuzluluk neden ölçülür?',
    'Gelgit neler etkiler?',
    'Bu hangi liman?',
    'Gelgit nasıl ölçülür?',
    'Gelgit nedir?',
    'Bunu kimler okur?',
    '조위는 누가 재는가?',
    '조위를 재나요?',
    '조위는 높을까?',
    '누가 재는지?',
    '오늘 조위는?',
  ])('may be a question that asks late: %s', (text) => {
    expect(rate(text)).toBe('doubtful')
  })
})
