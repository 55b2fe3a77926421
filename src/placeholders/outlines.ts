import { isDense } from '../text/letters.ts'
import { numberedNames } from './state-words.ts'
import { isPartName, isSlotName, wordsOf } from './wording.ts'

const names = new Set(Object.values(numberedNames).join(' ').split(' '))
/** A number, a capital or what may be one, and a number in words. */
const number = / ?(?:\d{1,2}|[A-Z]|[\ud800-\udbff]?[^\0-\x7f]|one|two|three|n)[.:]?$/
const longestNumber = ' three.'.length
const empty =
  /^(?:none|no|not|nothing|see|optional|keine?r?s?|nicht|entfällt|siehe|optional|aucun|aucune|non|sans|voir|ninguno|ninguna|no|véase|ver|nenhum|nenhuma|sem|nessuno|nessuna|vedi|нет|см|не|yok|bkz|without|unchanged|deprecated|removed)$/u

/**
 * `Goal 1`, `Option B`, `Преимущество 2`: a name with a number instead of a name. `own` where the name itself says
 * nothing of a system, `part` where it may (`Phase 1`), null for other texts.
 */
export function readNumbered(text: string): 'own' | 'part' | null {
  if (text.length > 60) return null
  const tail = text.slice(-longestNumber)
  const found = tail.search(number)
  if (found === -1) return null
  const name = text.slice(0, text.length - tail.length + found)
  const words = (/^[A-Za-z]/.test(name) ? name : name.replace(/^[^\p{L}\p{N}]{1,4}/u, '')).toLowerCase().split(' ')
  if (
    words.length > 2 ||
    !words.every((word) => word.length > 1 && (names.has(word) || isSlotName(word) || isPartName(word)))
  )
    return null
  if (/[^\0-\x7f][.:]?$/.test(text) && !/\p{Lu}[.:]?$/u.test(text)) return null
  return words.every((word) => names.has(word) || (isSlotName(word) && !isPartName(word))) ? 'own' : 'part'
}

/** Whether a text block stands in parentheses from end to end and is longer than a remark: `(what follows from the decision)`. */
export function isAsideToAuthor(text: string): boolean {
  if (!text.startsWith('(') && !text.startsWith('（')) return false
  const inner = /^[(（]([^()（）]{4,300}(?:[(（][^()（）]{1,80}[)）][^()（）]{0,200})?)[)）]$/su.exec(text)?.[1]
  if (inner === undefined || /\uFFFC|https?:/.test(inner)) return false
  const words = wordsOf(inner)
  if (isDense(inner)) return [...inner].length >= 6 && !/^(?:无|無|なし|该当|該当|没有|不)/u.test(inner)
  return words.length >= 3 && !empty.test(words[0] ?? '')
}
