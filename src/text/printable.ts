// Controls (C0, DEL, C1), line and paragraph separators, bidirectional overrides and isolates, lone surrogates.
// Marks that Arabic or Hebrew prose needs (U+200E, U+200F, U+061C) change nothing beside them and stay.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/gu

/** The text in one line; a character that could steer a terminal, a log or a reader's eye is written as `\u001b`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escape)
}

/** The text with such characters escaped, its line feeds left. */
export function printableLines(text: string): string {
  return text.replace(UNPRINTABLE, (found) => (found === '\n' ? found : escape(found)))
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
