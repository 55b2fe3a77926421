import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import { once } from '../text/once.ts'

const weakWords = once(() => {
  const list = (key: 'weak' | 'weakStarts' | 'weakEnds') => languages.flatMap(({ titles }) => titles[key]).map(fold)
  const longestFirst = (words: string[]) => words.sort((a, b) => b.length - a.length).join('|')
  return {
    words: new Set(list('weak')),
    // The same at the start and end of a title without blanks.
    starts: new RegExp(`^(?:${longestFirst(list('weakStarts'))})+(?=[^\\s]{2})`, 'u'),
    ends: new RegExp(`(?<=[^\\s]{2})(?:${longestFirst(list('weakEnds'))})$`, 'u'),
  }
})

/** A form without its weak words, such as `key` and `overview`; the form itself if nothing else is left. */
export function looseForm(form: string): string {
  const weak = weakWords()
  let strong = ''
  for (const word of form.split(' ')) if (!weak.words.has(word)) strong = strong ? `${strong} ${word}` : word
  if (!/[\u3040-\u9fff]/.test(strong)) return strong || form
  return strong.replace(weak.starts, '').replace(weak.ends, '')
}
