import type { FileResult, Results } from '../../lint/finding.ts'
import type { Rule } from '../../rule/rule.ts'
import { writePath } from './markup.ts'
import { type State, statesOf } from './states.ts'

/** A document of the tables of the page: what they show of its result, without its findings. */
export interface Listed extends Pick<FileResult, 'path' | 'template' | 'failure' | 'summary'> {
  /** The number that the parts of the page about one document have in common. */
  readonly index: number
  /** Whether the page says more of it. */
  readonly isDetailed: boolean
  /** Of its sections, in the order of its summary. */
  readonly states: readonly State[]
  /** Messages about changes of the files that it names. */
  readonly drifts: readonly string[]
}

/** Lists documents for the tables. */
export function listDocuments(results: Results, rules: readonly Rule[]): Listed[] {
  const unfilled = idsOf(rules, (rule) => rule.unfilled === true)
  const drifting = idsOf(rules, ({ reads }) => reads.includes('drift'))
  let count = 0
  return Array.from(results, (result): Listed => {
    const { path, template, failure, summary, findings } = result
    return {
      ...{ path, template, failure, index: count++, isDetailed: hasDetails(result) },
      ...(summary && { summary }),
      states: statesOf(result, unfilled),
      drifts: findings.filter(({ ruleId }) => drifting.has(ruleId)).map(({ message }) => message),
    }
  })
}

function idsOf(rules: readonly Rule[], isWanted: (rule: Rule) => boolean): ReadonlySet<string> {
  return new Set(rules.filter(isWanted).map(({ id }) => id))
}

/** Whether the page says more of a document than its sections and its age. */
export function hasDetails({ findings, notes, failure }: FileResult): boolean {
  return findings.length + notes.length > 0 || failure !== null
}

/** The path of a document, a link where the page says more of it. */
export function writeName({ index, path, isDetailed }: Listed): string {
  return isDetailed ? `<a href="#document-${index}">${writePath(path)}</a>` : writePath(path)
}
