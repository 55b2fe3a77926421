/** Whether a text has a character of Chinese, Japanese or Korean; the large class is only used for texts that may. */
export function hasCjk(text: string): boolean {
  return (
    /[\u1100-\u11ff\u2e80-\uffff]/.test(text) &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
  )
}

/** Whether a folded text has a letter or a digit. */
export function hasLetter(folded: string): boolean {
  return /[a-z0-9]/.test(folded) || (/[^\0-\x7f]/.test(folded) && /[\p{L}\p{N}]/u.test(folded))
}
