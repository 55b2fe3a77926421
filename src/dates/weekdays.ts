import { hasCjk, isSpaced } from '../text/letters.ts'
import type { Piece } from './form.ts'
import { type Language, listDateWords, listWeekdays } from './lexicon.ts'
import { chooseWeekday } from './names.ts'
import { GAP, LETTERS } from './shape.ts'

/** The longest weekday with what is between it and its date. */
const longest = 24

/** A letter of a script with blanks between words, a digit or a low line: none of them may be next to a date. */
export function isWord(character: string): boolean {
  return character === '_' || isSpaced(character)
}

interface Expressions {
  readonly before: RegExp
  readonly after: RegExp
}

let expressions: Expressions | undefined

function makeExpressions(): Expressions {
  const weekdays = listWeekdays()
  // `segunda-feira`, `Thứ Hai`: the second words of weekdays, in both cases.
  const seconds = weekdays.flatMap((weekday) => {
    const [, second = ''] = weekday.toLowerCase().split(/[- ]/)
    return second === '' ? [] : [second, second.charAt(0).toUpperCase() + second.slice(1)]
  })
  const second = `(?:[- ](?:${[...new Set(seconds)].join('|')}))?`
  // In scripts without blanks, a word of one character alone is not a weekday.
  const dense = weekdays.filter((weekday) => weekday.length > 1 && hasCjk(weekday))
  dense.sort((a, b) => b.length - a.length)
  const letters = `${LETTERS}\\u3040-\\u9fff\\uac00-\\ud7af`
  const articles = listDateWords('afterWeekday').join('|')
  return {
    before: new RegExp(`([${letters}]{1,12}${second})(\\.?)(,?${GAP}(?:(?:${articles})${GAP})?)$`),
    after: new RegExp(
      `^(?:( ?[(（])([${letters}]{1,12}${second})(\\.?)([)）])` +
        `|(,? ?)(${dense.join('|')}|[${LETTERS}]{4,12}${second}(?![${LETTERS}])))`,
    ),
  }
}

/** The weekday before a date that begins at `start`. */
export function weekdayBefore(
  text: string,
  start: number,
  from: number,
  language: Language | null,
): { readonly start: number; readonly pieces: readonly Piece[] } | null {
  const windowStart = Math.max(from, start - longest)
  const window = text.slice(windowStart, start)
  // A cheap check: most dates have no letter beside them.
  if (!/[\w.,\u00c0-\uffff]\s{1,3}$/.test(window)) return null
  const match = (expressions ??= makeExpressions()).before.exec(window)
  if (!match) return null
  const [, word = '', stop = '', gap = ''] = match
  const form = chooseWeekday(word, stop === '.', language)
  if (!form || !isSureWeekday(word, stop + gap, form.style)) return null
  if (isWord(text.charAt(windowStart + match.index - 1))) return null
  return {
    start: windowStart + match.index,
    pieces: [
      { says: 'weekday', word: form },
      { says: 'nothing', text: gap },
    ],
  }
}

/** The weekday after a date that ends at `end`. */
export function weekdayAfter(
  text: string,
  end: number,
  language: Language | null,
): { readonly end: number; readonly pieces: readonly Piece[] } | null {
  const window = text.slice(end, end + longest)
  if (!/^(?:,? ?\(?[A-Za-z]|.{0,3}[\u00c0-\u1fff\u3000-\uffff])/.test(window)) return null
  const match = (expressions ??= makeExpressions()).after.exec(window)
  if (!match) return null
  const [whole, opening, enclosed, stop, closing = '', gap, loose] = match
  const form = chooseWeekday(enclosed ?? loose ?? '', stop === '.', language)
  const isSure = enclosed !== undefined || hasCjk(loose ?? '')
  if (!form || (!isSure && form.style !== 'weekdays')) return null
  return {
    end: end + whole.length,
    pieces: [
      { says: 'nothing', text: opening ?? gap ?? '' },
      { says: 'weekday', word: form },
      { says: 'nothing', text: closing },
    ],
  }
}

/** `sat 5 March`, `so 5. März`: a short name is one only with a capital or a mark after it. */
function isSureWeekday(word: string, mark: string, style: string): boolean {
  return style === 'weekdays' || /[.,]/.test(mark) || word !== word.toLowerCase()
}
