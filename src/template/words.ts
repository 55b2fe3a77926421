const prime = 0x01000193

/**
 * The words of a text as they are compared: lower case, without white space, emphasis and punctuation. A character of
 * Chinese or Japanese is a word.
 */
export function readWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** A 32-bit hash of a word (FNV-1a over its UTF-16 code units). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), prime)
  return hash >>> 0
}

/** A hash of two hashes in their order. */
export function joinHashes(first: number, second: number): number {
  return (Math.imul(first ^ (second >>> 15), 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
}

/** A hash of words in their order. */
export function hashAll(words: readonly number[]): number {
  return words.reduce(joinHashes, words.length)
}

/** Hashes of each two words that stand side by side, each once. */
export function hashPairs(words: readonly number[]): Set<number> {
  const pairs = new Set<number>()
  for (let index = 1; index < words.length; index++) pairs.add(joinHashes(words[index - 1] ?? 0, words[index] ?? 0))
  return pairs
}
