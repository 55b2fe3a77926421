/**
 * The letters and numbers (`\p{L}\p{N}`) of Latin and Cyrillic texts as the inside of a class, for texts that `isEuropean`
 * holds for: what Unicode's own tables say of all scripts takes milliseconds to compile.
 */
export const europeanLetters =
  '0-9A-Za-z\\xaa\\xb2\\xb3\\xb5\\xb9\\xba\\xbc-\\xbe\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af\\u0400-\\u0481\\u048a-\\u052f'
/** The same of marks (`\p{M}`). */
export const europeanMarks = '\\u0300-\\u036f\\u0483-\\u0489\\ufe00-\\ufe0f'

/** Anything but those scripts, the signs of typography, arrows, frames, and most emoji (by their surrogates). */
const foreign =
  /[^\0-\u02af\u0300-\u036f\u0400-\u052f\u2000-\u206f\u2190-\u245f\u2500-\u2775\u2794-\u2bff\ud83c-\ud83e\udc00-\udfff\ufe00-\ufe0f\ufffc]|\ud83c[\udc00-\udeff]|\ud83e[\udf00-\udfff]/

/** Whether no letter of a text is of another script than Latin and Cyrillic; one that looks rare may be told as another. */
export function isEuropean(text: string): boolean {
  return !foreign.test(text)
}

/** Whether a text has no letters but those of ASCII: dashes, quotes, arrows, lines and shapes need no large class either. */
export function isPlain(text: string): boolean {
  return /^[\0-\x7f\u2010-\u2027\u2190-\u23ff\u2500-\u26ff]*$/.test(text)
}

/** Where a letter of `dense` may be: no expression for scripts is compiled for texts without. */
const eastern = /[\u2e80-\ud83b\ud83f-\udbff\uf900-\uffef]|\ud83c\ude00/
const dense = () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whether a text is written, at least in part, in a script without spaces between words. */
export function isDense(text: string): boolean {
  return eastern.test(text) && dense().test(text)
}
