import { needs } from '../lint/lint.ts'
import { measureDrift } from '../references/drift.ts'
import type { Reference } from '../references/reference.ts'
import { resolveReferences } from '../references/resolve.ts'
import type { History } from '../rule/rule.ts'
import { unknown } from '../workspace/git/unknown-history.ts'
import type { Facts } from './lint-text.ts'
import type { Plan } from './plan.ts'
import type { Texts } from './texts.ts'

/** Asks the repository about the references of a document. */
export type ReadReferences = (
  plan: Plan,
  references: readonly Reference[],
  /** Awaited only for a rule that reads `drift`. */
  history: Promise<History | null>,
) => Promise<Pick<Facts, 'references' | 'drift' | 'note'>>

/** Creates the reader of a run. It starts git only where a reference is not found in the working tree. */
export function createReferenceReader(
  options: { readonly noGit: boolean; readonly staged: boolean },
  texts: Pick<Texts, 'git'>,
): ReadReferences {
  return async ({ path, settings }, references, history) => {
    if (!needs(settings, 'references')) return { references: null, drift: null, note: null }
    // The document's own anchors need no repository.
    const isOutward = references.some(({ target }) => target.path !== '')
    const place = isOutward ? (await texts.git()).openReferences(path, options) : null
    const repository = place?.repository ?? null
    const { note, ...resolved } = await resolveReferences({
      documentPath: place?.path ?? path,
      references,
      repository,
    })
    const known = repository !== null && needs(settings, 'drift') ? await history : null
    const commit = known?.status === 'known' ? known.commit : null
    const changes = commit === null ? null : await repository?.findChanges(commit, resolved.named)
    const isUnchecked = place === null && !options.noGit && isOutward
    return {
      references: resolved,
      drift: changes ? measureDrift(changes) : null,
      note: isUnchecked ? unknown('no-repository').sentence : note,
    }
  }
}
