import { DATE_LABELS, type DateKind } from './label-words.ts'
import { type CompiledLabels, foldLabel, type LabelPattern, startOf } from './labels.ts'
import { LANGUAGES } from './lexicon.ts'

const KINDS: readonly DateKind[] = ['modified', 'created', 'review']

/** Every label that one with choices in it stands for. */
export function spellOut(label: string): string[] {
  const [choice, open, choices = ''] = /([([])([^()[\]]*)[)\]]/.exec(label) ?? []
  if (choice === undefined) return [label]
  const texts = [...choices.split('/'), ...(open === '[' ? [''] : [])]
  return [...new Set(texts.flatMap((text) => spellOut(label.replace(choice, () => text))))]
}

/** All labels with how they begin, for `npm run generate`. */
export function compileLabels(): CompiledLabels {
  return LANGUAGES.flatMap((language) =>
    KINDS.flatMap((kind) =>
      foldLabel(DATE_LABELS[language][kind])
        .split('|')
        .map(
          (label): LabelPattern => [
            language,
            kind,
            toPattern(label),
            [...new Set(spellOut(label).map(startOf))].join('|'),
          ],
        ),
    ),
  )
}

function toPattern(label: string): string {
  return label.replaceAll('(', '(?:').replaceAll('[', '(?:').replaceAll(']', ')?').replaceAll('/', '|')
}
