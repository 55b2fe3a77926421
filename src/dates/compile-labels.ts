import type { DateKind } from '../languages/date-words.ts'
import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import { patternSource, spellOut } from '../languages/patterns.ts'
import { type CompiledLabels, foldLabel, type LabelPattern, startOf } from './labels.ts'

const kinds: readonly DateKind[] = ['modified', 'created', 'review']

/** All labels with their beginnings, for `npm run generate`. */
export function compileLabels(): CompiledLabels {
  return languages.flatMap(({ code, dates }) =>
    kinds.flatMap((kind) =>
      dates.labels[kind].map((label): LabelPattern => {
        const starts = spellOut(label).map((text) => startOf(foldLabel(text)))
        return [code, kind, patternSource(fold(label)), [...new Set(starts)].join('|')]
      }),
    ),
  )
}
