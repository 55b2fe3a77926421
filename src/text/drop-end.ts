/**
 * A text without the characters of a set at its end. An expression such as `\s+$` takes time that grows with the square
 * of a run of them in the middle.
 */
export function dropEnd(text: string, characters: RegExp): string {
  let end = text.length
  while (end > 0 && characters.test(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}
