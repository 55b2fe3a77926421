import { languages } from '../languages/index.ts'
import { spellOut } from '../languages/patterns.ts'
import { addTo } from '../text/groups.ts'
import { once } from '../text/once.ts'
import { oneLine } from '../text/words.ts'
import type { Reference } from './reference.ts'

type Test = (text: string) => boolean

let past: Test | undefined
let plan: Test | undefined
const pathLabels = once(() => new Set(languages.flatMap(({ references }) => references.pathLabels.flatMap(spellOut))))

/** Whether a text speaks of something removed, moved or replaced. */
function speaksOfPast(text: string): boolean {
  past ??= keepAnswers(createPhraseTest(languages.flatMap(({ references }) => references.past)))
  return past(text)
}

/** Whether a text speaks of something planned, or gives an example. */
function speaksOfPlan(text: string): boolean {
  plan ??= keepAnswers(createPhraseTest(languages.flatMap(({ references }) => references.planned)))
  return plan(text)
}

/** Whether the text around a reference speaks of something removed or moved: then a missing path is no news. */
export function isAboutPast({ section, around }: Reference): boolean {
  // Struck-through text is no longer said; the parser does not read it.
  return around.includes('~~') || [...section, around].some(speaksOfPast)
}

/** Whether the text around a reference speaks of something planned, or gives an example. */
export function isAboutPlan({ section, around }: Reference): boolean {
  return [...section, around].some(speaksOfPlan)
}

/** Whether a label's value is a path: `Location`, `File`, `Path`. */
export function isPathLabel(text: string): boolean {
  return pathLabels().has(oneLine(text).toLowerCase())
}

const mostAnswers = 1000

/** Keeps answers: the references of a block share its text, and those of a section its titles. */
function keepAnswers(test: Test): Test {
  const known = new Map<string, boolean>()
  return (text) => {
    const answer = known.get(text) ?? test(text)
    if (known.size > mostAnswers) known.clear()
    known.set(text, answer)
    return answer
  }
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
