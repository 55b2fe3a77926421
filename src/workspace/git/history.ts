import { compareMerge, compareTexts, type Difference, type IsOnlyDates } from './compare-texts.ts'
import type { GitPlace } from './git-process.ts'
import { isZero, type Log, type LogRecord, pathKey, startLog, type Touch } from './log.ts'
import type { ObjectReader } from './objects.ts'
import { type Departure, findOrigin, readDeparture } from './renames.ts'

/** Where reading the history of a file starts. */
export interface Start {
  /** Relative to the repository's root, forward slashes. */
  readonly path: string
  /** The hash of its blob at HEAD. */
  readonly oid: string
}

/** The newest commit that moved nothing but a file's dates, where no later one changed more than white space. */
export interface DateOnlyCommit {
  readonly commit: string
  readonly day: string
}

/** The history of one file; `lost` where it is cut off or old texts are missing. */
export type Finding =
  | { readonly kind: 'found'; readonly commit: string; readonly day: string; readonly stamp: DateOnlyCommit | null }
  | { readonly kind: 'shallow' | 'lost' }

/** What `traceHistories` reads with. */
export interface Tracing {
  readonly place: GitPlace
  readonly objects: ObjectReader
  readonly shallow: ReadonlySet<string>
  readonly isOnlyDates: IsOnlyDates
}

/** A file whose last change of content is looked for. */
interface Trace {
  stamp: DateOnlyCommit | null | undefined
  open: number
  found: Finding | null
}

/** One line of descent of a trace; a merge of two changed sides splits it in two. */
interface Goal {
  readonly trace: Trace
  settled: boolean
}

/** A goal at some commit: its file has this path and this blob there, if the commit is on the right branch at all. */
interface Step {
  readonly goal: Goal
  readonly key: string
  readonly oid: string
}

interface Blocked {
  readonly step: Step
  readonly touch: Touch
  readonly record: LogRecord
}

type Live = Map<string, Map<string, Step[]>>

/**
 * Finds for each file the newest commit that changed its content: one log for all of them, read no further than the
 * last file needs. Git's log is followed as `git log -- FILE` follows it, through the parent that has the same blob.
 * A rename without a change of content is followed too; each generation of renames costs one more log.
 * `early` is a log of HEAD that was started for these files or more. Rejects with a `GitFailure`.
 */
export async function traceHistories(
  tracing: Tracing,
  head: string,
  starts: readonly Start[],
  early: Log | null,
): Promise<Map<string, Finding>> {
  const traces = new Map<string, Trace>()
  let live: Live = new Map()
  for (const { path, oid } of starts) {
    const trace: Trace = { stamp: undefined, open: 1, found: null }
    traces.set(path, trace)
    putSteps(live, head, [{ goal: { trace, settled: false }, key: pathKey(path), oid }])
  }
  for (let log = early; live.size > 0; log = null) live = await readGeneration(tracing, live, log)
  return new Map([...traces].map(([path, trace]) => [path, trace.open > 0 ? { kind: 'lost' } : finish(trace)]))
}

function finish(trace: Trace): Finding {
  const found = trace.found ?? { kind: 'lost' as const }
  return found.kind === 'found' ? { ...found, stamp: trace.stamp ?? null } : found
}

function settle(goal: Goal, finding: Finding): void {
  if (goal.settled) return
  goal.settled = true
  const { trace } = goal
  trace.open--
  const before = trace.found
  // Of two sides of a merge the newer one counts; if one is unknown, so is the result.
  const older = before?.kind === 'found' && finding.kind === 'found' && finding.day <= before.day
  if (before === null || (before.kind === 'found' && !older)) trace.found = finding
}

/** Reads one log; returns the steps that continue under another path, which that log does not cover. */
async function readGeneration(tracing: Tracing, live: Live, early: Log | null): Promise<Live> {
  const tips = [...live.keys()]
  const steps = [...live.values()].flatMap((byKey) => [...byKey.values()].flat())
  const keys = new Set(steps.map((step) => step.key))
  const log = early ?? startLog(tracing.place, tips, keys)

  const records: LogRecord[] = []
  const seen = new Map<string, number>()
  const renamed: Live = new Map()
  const departures = new Map<string, Promise<Departure | null>>()
  for await (const run of log.readRuns()) {
    const [tip] = tips
    const first = run[0]?.commit
    if (log.isLimited && records.length === 0 && tip !== undefined && first !== undefined && first !== tip) {
      // Commits that touch none of the paths are left out of such a log, the tip too.
      const here = live.get(tip) ?? new Map<string, Step[]>()
      live.delete(tip)
      live.set(first, here)
    }
    let from = records.length
    for (const record of run) {
      seen.set(record.commit, records.length)
      records.push(record)
    }
    while (from < records.length) {
      const swept = sweep(records, seen, live, from)
      from = await decide(tracing, swept, live, seen, renamed, departures)
      from = Math.min(from, records.length)
    }
    dropSettled(live)
    if (live.size === 0) break
  }
  return renamed
}

/** Moves the live steps down the records from an index; a step stops at a commit that touched its path. */
function sweep(records: readonly LogRecord[], seen: ReadonlyMap<string, number>, live: Live, from: number): Blocked[] {
  const blocked: Blocked[] = []
  let index = from
  while (index < records.length) {
    const record = records[index]
    const here = record && live.get(record.commit)
    let next = index + 1
    if (record !== undefined && here !== undefined) {
      live.delete(record.commit)
      for (const [key, touch] of record.touches) {
        for (const step of here.get(key) ?? []) {
          // Not the wanted blob: the file's text did not come from this branch.
          if (!step.goal.settled && touch.after === step.oid) blocked.push({ step, touch, record })
        }
        here.delete(key)
      }
      if (here.size > 0) {
        for (const parent of record.parents) {
          const shared = live.get(parent)
          if (shared === undefined && record.parents.length === 1) live.set(parent, here)
          else putSteps(live, parent, [...here.values()].flat())
          // Clocks may be wrong: a parent listed before its child is looked at again.
          const at = seen.get(parent)
          if (at !== undefined && at <= index) next = Math.min(next, at)
        }
      }
    }
    index = next
  }
  return blocked
}

/** Evaluates the touches at which steps stopped; returns the lowest index to continue from, infinity for none. */
async function decide(
  tracing: Tracing,
  blocked: readonly Blocked[],
  live: Live,
  seen: ReadonlyMap<string, number>,
  renamed: Live,
  departures: Map<string, Promise<Departure | null>>,
): Promise<number> {
  let from = Number.POSITIVE_INFINITY
  const goOn = (commit: string, step: Step) => {
    putSteps(live, commit, [step])
    from = Math.min(from, seen.get(commit) ?? Number.POSITIVE_INFINITY)
  }
  const compared = blocked.filter(({ touch }) => touch.plain && !touch.before.every(isZero))
  const texts = await tracing.objects.readTexts(
    compared.flatMap(({ touch }) => [touch.after, ...touch.before]).filter((oid) => !isZero(oid)),
  )
  for (const { step, touch, record } of blocked) {
    const { goal } = step
    if (goal.settled) continue
    const { commit, day, parents } = record
    const isChange = () => settle(goal, { kind: 'found', commit, day, stamp: null })
    if (tracing.shallow.has(commit)) settle(goal, { kind: 'shallow' })
    else if (!touch.plain) isChange()
    else if (touch.before.every(isZero)) {
      if (touch.before.length > 1) {
        isChange()
        continue
      }
      let departure = departures.get(commit)
      if (departure === undefined) departures.set(commit, (departure = readDeparture(tracing.objects, commit)))
      const known = await departure
      const origin = known === null ? null : await findOrigin(tracing.objects, known, step, tracing.isOnlyDates)
      if (known === null) settle(goal, { kind: 'lost' })
      else if (origin === null || known.parent === null) isChange()
      else {
        noteStamp(goal.trace, origin.difference, record)
        putSteps(renamed, known.parent, [{ goal: succeed(goal), key: origin.key, oid: origin.oid }])
      }
    } else {
      const next = findNextSteps(step, touch, record, texts, tracing.isOnlyDates)
      if (next === 'lost') settle(goal, { kind: 'lost' })
      else if (next === 'content') isChange()
      else next.forEach((after, index) => after && parents[index] && goOn(parents[index], after))
    }
  }
  return from
}

/** The result of a touch of a file that some parent has; the next steps are listed by parent. */
function findNextSteps(
  step: Step,
  touch: Touch,
  record: LogRecord,
  texts: ReadonlyMap<string, string | null>,
  isOnlyDates: IsOnlyDates,
): 'content' | 'lost' | (Step | null)[] {
  const after = texts.get(touch.after)
  const differences: (Difference | null)[] = touch.before.map((oid) => {
    if (isZero(oid)) return null
    if (oid === touch.after) return 'none'
    const before = texts.get(oid)
    return after == null || before == null ? null : compareTexts(before, after, isOnlyDates)
  })
  if (touch.before.some((oid, index) => !isZero(oid) && differences[index] === null)) return 'lost'
  const same = differences.findIndex((difference) => difference !== null && difference !== 'content')
  const stepAt = (index: number, goal: Goal): Step => ({ goal, key: step.key, oid: touch.before[index] ?? '' })
  if (same !== -1) {
    noteStamp(step.goal.trace, differences[same] ?? 'none', record)
    return touch.before.map((_, index) => (index === same ? stepAt(index, succeed(step.goal)) : null))
  }
  const sides = touch.before.filter((oid) => !isZero(oid))
  if (sides.length < 2) return 'content'
  const merged = compareMerge(
    sides.map((oid) => texts.get(oid) ?? ''),
    after ?? '',
    isOnlyDates,
  )
  if (merged === 'content') return 'content'
  // Both sides changed the file and the merge added nothing: the newer of their changes counts.
  step.goal.trace.stamp ??= null
  step.goal.trace.open += sides.length - 1
  return touch.before.map((oid, index) => (isZero(oid) ? null : stepAt(index, succeed(step.goal))))
}

/** The goal that replaces another; copies of the old one, on branches where the blob was the same, are dropped. */
function succeed(goal: Goal): Goal {
  goal.settled = true
  return { trace: goal.trace, settled: false }
}

function noteStamp(trace: Trace, difference: Difference, { commit, day }: LogRecord): void {
  if (difference === 'dates' && trace.stamp === undefined) trace.stamp = { commit, day }
}

function putSteps(live: Live, commit: string, steps: readonly Step[]): void {
  let here = live.get(commit)
  if (here === undefined) live.set(commit, (here = new Map()))
  for (const step of steps) {
    if (step.goal.settled) continue
    const at = here.get(step.key)
    if (at === undefined) here.set(step.key, [step])
    else if (!at.some((other) => other.goal === step.goal && other.oid === step.oid)) here.set(step.key, [...at, step])
  }
}

function dropSettled(live: Live): void {
  for (const [commit, here] of live) {
    for (const [key, steps] of here) if (steps.every((step) => step.goal.settled)) here.delete(key)
    if (here.size === 0) live.delete(commit)
  }
}
