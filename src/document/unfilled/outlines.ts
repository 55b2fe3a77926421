import { numberedNames } from './state-words.ts'
import { isDense, isPartName, isSlotName, wordsOf } from './wording.ts'

const names = new Set(Object.values(numberedNames).flatMap((list) => list.split(' ')))
const numbered = /^[^\p{L}\p{N}]{0,4}(\p{L}[\p{L}-]{1,30}(?: \p{L}[\p{L}-]{1,20})?) ?(\d{1,2}|\p{Lu}|one|two|three|n)[.:]?$/u
const empty = /^(?:none|no|not|nothing|see|optional|keine?r?s?|nicht|entfällt|siehe|optional|aucun|aucune|non|sans|voir|ninguno|ninguna|no|véase|ver|nenhum|nenhuma|sem|nessuno|nessuna|vedi|нет|см|не|yok|bkz|without|unchanged|deprecated|removed)$/u

/**
 * `Goal 1`, `Option B`, `Преимущество 2`: a name with a number instead of a name. `own` where the name itself says
 * nothing of a system, `part` where it may (`Phase 1`), null for other texts.
 */
export function readNumbered(text: string): 'own' | 'part' | null {
  if (text.length > 60) return null
  const words = numbered.exec(text)?.[1]?.toLowerCase().split(' ')
  if (!words) return null
  if (words.every((word) => names.has(word) || (isSlotName(word) && !isPartName(word)))) return 'own'
  return words.every((word) => names.has(word) || isSlotName(word) || isPartName(word)) ? 'part' : null
}

/** Whether a passage stands in parentheses from end to end and is longer than a remark: `(what follows from the decision)`. */
export function isAsideToAuthor(text: string): boolean {
  const inner = /^[(（]([^()（）]{4,300}(?:[(（][^()（）]{1,80}[)）][^()（）]{0,200})?)[)）]$/su.exec(text)?.[1]
  if (inner === undefined || /\uFFFC|https?:/.test(inner)) return false
  const words = wordsOf(inner)
  if (isDense(inner)) return [...inner].length >= 6 && !/^(?:无|無|なし|该当|該当|没有|不)/u.test(inner)
  return words.length >= 3 && !empty.test(words[0] ?? '')
}
