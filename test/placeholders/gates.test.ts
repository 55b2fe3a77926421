import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { judgePromise } from '../../src/placeholders/deferred-content.ts'
import { vocabularies, wholePieces } from '../../src/placeholders/deferred-words.ts'
import { judgeWords } from '../../src/placeholders/instructions.ts'
import { readNumbered } from '../../src/placeholders/outlines.ts'
import {
  askBeginnings,
  denseGuidanceTitles,
  guidanceTitles,
  partNames,
  slotNames,
} from '../../src/placeholders/phrases.ts'
import { numberedNames } from '../../src/placeholders/state-words.ts'
import {
  beginning,
  cutEnd,
  firstWord,
  isGuidanceTitle,
  isPartName,
  isSlotName,
} from '../../src/placeholders/wording.ts'
import { isDense } from '../../src/text/letters.ts'

// What is looked at before a costly expression must let through whatever that expression finds.

const plain = { title: 'Tides', head: '', value: false }

describe('a beginning', () => {
  const rows = { 'use sketch': 'this', 'кратко kısaca so': '(?=\\p{L})', also: '' }

  it.each(['i', 'iu'])('is found by its first word as by one expression: %s', (flags) => {
    const begins = beginning(rows, `${flags.replace('u', '')}u`)
    const whole = /^(?:use|sketch) this|^(?:кратко|kısaca|so) (?=\p{L})|^(?:also) /iu
    const first = fc.constantFrom(
      'use',
      'Use',
      'uſe',
      'SKETCH',
      's\u212aetch',
      'кратко',
      'КРАТᲀО',
      'kısaca',
      'KISACA',
      'so',
      'Also',
      'a',
      '',
    )
    fc.assert(
      fc.property(
        first,
        fc.constantFrom(' ', '  ', '\u00a0', ''),
        fc.constantFrom('this', 'thiſ', 'x', '1', ''),
        (...parts) => {
          const text = parts.join('')
          expect(begins(text, firstWord(text))).toBe(whole.test(text))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('has first words that `firstWord` can give', () => {
    for (const word of Object.keys(askBeginnings).flatMap((words) => words.split(' ')))
      expect(firstWord(`${word.toUpperCase()} the`)).toBe(word)
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
  const names = [...Object.values(numberedNames), ...Object.values(slotNames), partNames].flatMap((list) =>
    list.split(' '),
  )
  const isNumbered = new Set(Object.values(numberedNames).flatMap((list) => list.split(' ')))

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

describe('a promise', () => {
  it.each(Object.entries(vocabularies))(
    'is told by any of the words that say it: %s',
    (_, { times, cores, weak, both }) => {
      const read = (list: string) =>
        list
          .split(' ')
          .filter((word) => word !== '')
          .map((word) => word.replace('*', ''))
      const later = [...read(times), ...read(both)]
      const tasks = [...read(cores), ...read(weak), ...read(both)]
      for (const time of later) expect(judgePromise(`${time} ${tasks[0] ?? ''}`, plain)).not.toBe('none')
      for (const task of tasks) expect(judgePromise(`${task} ${later[0] ?? ''}`, plain)).not.toBe('none')
    },
  )

  it.each(wholePieces.split(' '))('may be as short as %s', (piece) => {
    expect(judgePromise(piece, plain)).toBe('promise')
    expect(judgePromise(`潮位${piece}`, plain)).toBe('promise')
  })
})

describe('titles of guidance', () => {
  it('are found by each of their words, and by words that begin so', () => {
    for (const word of guidanceTitles.split(' ')) {
      expect(isDense(word)).toBe(false)
      expect(isGuidanceTitle(`Tide ${word}`)).toBe(true)
      expect(isGuidanceTitle(`Tide ${word}xyz`)).toBe(word.length >= 4)
    }
    for (const word of denseGuidanceTitles.split(' '))
      expect([isDense(word), isGuidanceTitle(`潮位${word}表`)]).toEqual([true, true])
  })
})

describe('an instruction', () => {
  function judge(text: string): number | undefined {
    return readDocument(createSource('notes.md', `# A\n\n## B\n\n${text}\n`))
      .textBlocks.map(judgeWords)
      .find((ask) => ask !== null)?.weight
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
    expect(judge(text)).toBe(3)
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
    expect(judge(text)).toBe(0)
  })
})
