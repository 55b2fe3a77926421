import { languages } from '../languages/index.ts'
import { spellOut } from '../languages/patterns.ts'
import { addTo } from '../text/groups.ts'

type Test = (text: string) => boolean

let past: Test | undefined
let plan: Test | undefined
let pathLabels: ReadonlySet<string> | undefined

/** Whether a text speaks of something removed, moved or replaced. */
export function speaksOfPast(text: string): boolean {
  past ??= createPhraseTest(languages.flatMap(({ references }) => references.past))
  return past(text)
}

/** Whether a text speaks of something planned, or gives an example. */
export function speaksOfPlan(text: string): boolean {
  plan ??= createPhraseTest(languages.flatMap(({ references }) => references.planned))
  return plan(text)
}

/** Whether a label's value is a path: `Location`, `File`, `Path`. */
export function isPathLabel(text: string): boolean {
  pathLabels ??= new Set(languages.flatMap(({ references }) => references.pathLabels.flatMap(spellOut)))
  return pathLabels.has(text.trim().replace(/\s+/g, ' ').toLowerCase())
}

/**
 * Tests whether a text contains one of many phrases. Words are looked up, because one regular expression for all
 * languages takes a hundred times as long.
 */
function createPhraseTest(patterns: readonly string[]): Test {
  const byFirstWord = new Map<string, (readonly string[])[]>()
  const dense: string[] = []
  for (const phrase of patterns.flatMap(spellOut)) {
    if (denseScript.test(phrase)) dense.push(phrase)
    else {
      const words = phrase.toLowerCase().match(wordOrStart) ?? []
      addTo(byFirstWord, keyOf(words[0] ?? ''), words)
    }
  }
  return (text) => {
    if (denseScript.test(text) && dense.some((piece) => text.includes(piece))) return true
    const words = text.toLowerCase().match(word) ?? []
    return words.some((first, at) => {
      const phrases = byFirstWord.get(keyOf(first)) ?? []
      return phrases.some((phrase) => phrase.every((wanted, offset) => matches(words[at + offset], wanted)))
    })
  }
}

const word = /[\p{L}\p{N}]+/gu
const wordOrStart = /[\p{L}\p{N}]+\*?/gu
const denseScript = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u

/** Words are indexed by how they begin, so that those with any ending are found too. */
function keyOf(text: string): string {
  return text.replace('*', '').slice(0, 2)
}

function matches(found: string | undefined, wanted: string): boolean {
  if (found === undefined) return false
  return wanted.endsWith('*') ? found.startsWith(wanted.slice(0, -1)) : found === wanted
}
