import { europeanLetters, europeanMarks, isEuropean } from './letters.ts'

const europeanWord = `[${europeanLetters}${europeanMarks}]+`
const europeanWords = new RegExp(`${europeanWord}(?:[-'’]${europeanWord})*`, 'g')

/** The words of a text in lower case, hyphens and apostrophes inside words kept. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase()
  return lower.match(isEuropean(lower) ? europeanWords : /[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu) ?? []
}

/**
 * What a text has before its first blank, in lower case; empty where that is longer than any word that is looked up.
 */
export function firstWord(text: string): string {
  const end = text.indexOf(' ')
  return end > 0 && end <= 24 ? foldCase(text.slice(0, end)) : ''
}

const rare = /[\u017f\u1c80-\u1c88]/

/** Lower case as expressions without regard to case compare, which take a few letters for others. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase()
  return rare.test(lower)
    ? lower.replace(/[\u017f\u1c80-\u1c88]/g, (letter) => letter.toUpperCase().toLowerCase())
    : lower
}

/** A text without the signs at its end. An expression such as `\s+$` takes time in the square of a run of them. */
export function cutEnd(text: string, sign: RegExp): string {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** A text with single blanks for white space of any kind. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A text on one line for people to read, with `…` for what in it is no text. */
export function readable(text: string): string {
  return oneLine(text.replaceAll('\ufffc', '…'))
}
