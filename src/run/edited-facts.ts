import type { Day } from '../dates/calendar.ts'
import { isOnlyDates } from '../dates/date-only-change.ts'
import { needs } from '../lint/lint.ts'
import type { Reference } from '../references/reference.ts'
import type { Git } from '../workspace/git/git.ts'
import type { HeadHistory } from '../workspace/git/head-history.ts'
import type { Facts } from './lint-text.ts'
import type { Plan } from './plan.ts'
import { createReferenceReader } from './references.ts'
import type { RunRequest } from './run.ts'

/** Gathers the facts about a text that is being written. */
export type ReadEditedFacts = (plan: Plan, text: EditedFactsRequest) => Promise<Facts>

/** A text, and what is asked about it. */
export interface EditedFactsRequest {
  readonly contents: string
  readonly references: readonly Reference[]
  readonly today: Day
  /** Called once what git did not say in time is known. */
  readonly onLate: () => void
}

/** Milliseconds that a text waits for git; on a large repository it is linted without it first. */
const patience = 500
/** Milliseconds that files of the working tree are taken to stay as they are. */
const filesStay = 3000

const nothing: Facts = { history: null, references: null, drift: null, note: null }

/** Creates the reader: git is asked once for as long as neither HEAD nor the index moves. */
export function createEditedFacts(request: Pick<RunRequest, 'cwd' | 'env' | 'noGit'>): ReadEditedFacts {
  const { cwd, env, noGit } = request
  let opened: Promise<Git> | null = null
  let filesRead = 0
  const heads = new Map<string, Promise<HeadHistory>>()
  const states = new Map<string, string>()
  const open = () => (opened ??= import('../workspace/git/git.ts').then(({ createGit }) => createGit({ cwd, env })))
  const readReferences = createReferenceReader({ noGit, staged: false }, { git: open })

  /** The access to git, without what it said before HEAD or the index moved. */
  const openFresh = async (path: string): Promise<Git> => {
    const git = await open()
    const state = noGit ? '' : git.stateOf(path)
    const isMoved = states.has(path) && states.get(path) !== state
    states.set(path, state)
    if (isMoved) {
      git.close()
      opened = null
      heads.clear()
      return open()
    }
    const now = performance.now()
    if (now - filesRead > filesStay) {
      git.forgetFiles()
      filesRead = now
    }
    return git
  }

  const read = async (plan: Plan, { contents, references, today }: EditedFactsRequest): Promise<Facts> => {
    const { path, settings } = plan
    const asksGit = !noGit && needs(settings, 'git')
    if (!asksGit && !needs(settings, 'references')) return nothing
    const git = await openFresh(path)
    const head = asksGit ? (heads.get(path) ?? git.readHeadHistory(path, isOnlyDates)) : null
    if (head) heads.set(path, head)
    const asked = Promise.resolve(head).then((read) => read && read(contents, today))
    const [history, facts] = await Promise.all([asked, readReferences(plan, references, asked)])
    return { ...facts, history }
  }

  return (plan, asked) => {
    const facts = read(plan, asked)
    let timer: NodeJS.Timeout
    const late = new Promise<Facts>((done) => {
      timer = setTimeout(() => {
        void facts.then(asked.onLate, () => {})
        done(nothing)
      }, patience)
    })
    return Promise.race([facts, late]).finally(() => clearTimeout(timer))
  }
}
