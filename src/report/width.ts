// Characters that terminals draw two columns wide (East Asian Width W and F); emoji are tested below.
const WIDE = new RegExp(
  '[\\u1100-\\u115f\\u2329\\u232a\\u2e80-\\u303e\\u3041-\\u4dbf\\u4e00-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7a3' +
    '\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{16fe0}-\\u{18dff}' +
    '\\u{1aff0}-\\u{1b2ff}\\u{1f200}-\\u{1f2ff}\\u{20000}-\\u{3fffd}]',
  'u',
)
const NONE = () => /[\p{Mn}\p{Me}\u200b-\u200f\u2060-\u2064\ufeff\u1160-\u11ff]/u
const EMOJI = () => /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u
const PLAIN = /^[\x20-\x7e]*$/
// What may join with its neighbours to one character: accents, joiners, skin tones, flags, Hangul letters.
const JOINING = () => /[\p{M}\p{Cf}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11ff]/u

let segmenter: Intl.Segmenter | null = null

/** The characters as a reader counts them: a letter with its accents, an emoji of many parts is one. */
export function splitCharacters(text: string): string[] {
  if (!JOINING().test(text)) return Array.from(text)
  // Making one costs as much as a small report.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Whether a text is of printable ASCII, each character of which takes one column. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/** How many columns a terminal needs for a text without control characters. */
export function columnsOf(text: string): number {
  if (isPlain(text)) return text.length
  return splitCharacters(text).reduce((sum, character) => sum + widthOf(character), 0)
}

function widthOf(character: string): number {
  if (character.length === 1 && character < '\u0300') return 1
  if (EMOJI().test(character)) return 2
  let width = 0
  for (const point of character) width += NONE().test(point) ? 0 : WIDE.test(point) ? 2 : 1
  return width
}
