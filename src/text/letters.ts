/**
 * The letters and numbers (`\p{L}\p{N}`) of Latin and Cyrillic, written for the inside of a character class. For texts
 * that pass `isEuropean`: compiling Unicode's classes for all scripts takes milliseconds.
 */
export const europeanLetters =
  '0-9A-Za-z\\xaa\\xb2\\xb3\\xb5\\xb9\\xba\\xbc-\\xbe\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af\\u0400-\\u0481\\u048a-\\u052f'
/** The combining marks (`\p{M}`) of Latin and Cyrillic, written in the same way. */
export const europeanMarks = '\\u0300-\\u036f\\u0483-\\u0489\\ufe00-\\ufe0f'

/** Anything but Latin, Cyrillic, punctuation, arrows, box drawing, and most emoji (by their surrogates). */
const foreign = new RegExp(
  '[^\\0-\\u02af\\u0300-\\u036f\\u0400-\\u052f\\u2000-\\u206f\\u2190-\\u245f\\u2500-\\u2775\\u2794-\\u2bff' +
    '\\ud83c-\\ud83e\\udc00-\\udfff\\ufe00-\\ufe0f\\ufffc]|\\ud83c[\\udc00-\\udeff]|\\ud83e[\\udf00-\\udfff]',
)

/** Whether all letters of a text are Latin or Cyrillic. May be false for texts with rare symbols. */
export function isEuropean(text: string): boolean {
  return !foreign.test(text)
}

/** Whether all letters of a text are ASCII; dashes, quotes, arrows, box drawing and shapes are allowed beside them. */
export function hasAsciiLettersOnly(text: string): boolean {
  return /^[\0-\x7f\u2010-\u2027\u2190-\u23ff\u2500-\u26ff]*$/.test(text)
}

/** A cheap first test, so that the class of scripts below is compiled only for texts that need it. */
const eastern = /[\u2e80-\ud83b\ud83f-\udbff\uf900-\uffef]|\ud83c\ude00/
const makeDense = () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whether a text has characters of a script that is written without spaces between words. */
export function isDense(text: string): boolean {
  return eastern.test(text) && makeDense().test(text)
}

/** Whether a character is a letter. Compiling the class of all letters takes half a millisecond: ASCII goes without. */
export function isLetter(character: string): boolean {
  return character < '\x80' ? /[A-Za-z]/.test(character) : /\p{L}/u.test(character)
}

/** Whether a character is a letter, a digit or a low line. */
export function isWordCharacter(character: string): boolean {
  return character < '\x80' ? /\w/.test(character) : /[\p{L}\p{N}]/u.test(character)
}

/** Whether a character is a letter or digit of a script that separates words by blanks. */
export function isSpaced(character: string): boolean {
  if (character < '\x80') return /[A-Za-z0-9]/.test(character)
  return /[\p{L}\p{N}]/u.test(character) && !hasCjk(character)
}

/** Whether a text has a letter of Chinese, Japanese or Korean, which may follow another word without a blank. */
export function hasCjk(text: string): boolean {
  // As above: compiling the large class takes long.
  return /[\u1100-\u11ff\u2e80-\uffff]/.test(text) && /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(text)
}
