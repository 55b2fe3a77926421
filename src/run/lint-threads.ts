import { availableParallelism } from 'node:os'
import type { LintNew, ReadFacts } from './lint-text.ts'
import { type Answer, type Order, type ThreadData, writePlan } from './lint-thread.ts'

/** A started thread, as `node:worker_threads` has it. */
export interface Thread {
  postMessage(order: Order): void
  on(event: 'message', listener: (answer: Answer) => void): void
  on(event: 'error', listener: (error: Error) => void): void
  terminate(): Promise<unknown>
}

/** How many threads lint, and how one is started. */
export interface Concurrency {
  /** `auto`: as many as the machine has processors for, where there is enough to lint. */
  readonly threads: number | 'auto'
  start(data: ThreadData): Thread
}

/** The threads of a run; none is started before there is work for it. */
export interface LintThreads {
  /** How many documents may be under way at once. */
  readonly ahead: number
  readonly lint: LintNew
  close(): Promise<void>
}

/** With fewer processors, what threads cost is as much as they save. */
const fewestProcessors = 4
/** More threads wait for the main one, which reads files, asks git and collects results. */
const mostThreads = 8
/** Characters that are linted before the first thread is started: linting fewer takes less time than starting one. */
const fewestCharacters = 100_000

/** The threads for a run; null where it lints in the main thread alone. */
export function createLintThreads(
  { threads, start }: Concurrency,
  data: ThreadData,
  lintHere: LintNew,
): LintThreads | null {
  const isAuto = threads === 'auto'
  const processors = availableParallelism()
  const most = isAuto ? (processors < fewestProcessors ? 1 : Math.min(processors - 1, mostThreads)) : threads
  if (most < 2) return null
  const started = new Set<StartedThread>()
  const startThread = () => {
    const thread: StartedThread = serve(start(data), () => started.delete(thread))
    started.add(thread)
    return thread
  }
  let characters = 0
  return {
    // While a thread waits for facts about one document, it lints another.
    ahead: 2 * most,
    lint(plan, source, readFacts) {
      const isFew = isAuto && characters < fewestCharacters
      characters += source.text.length
      if (isFew) return lintHere(plan, source, readFacts)
      const [freest] = [...started].sort((a, b) => a.pending() - b.pending())
      const isUsed = freest === undefined || (freest.pending() > 0 && started.size < most)
      return (isUsed ? startThread() : freest).lint(plan, source, readFacts)
    },
    async close() {
      await Promise.all([...started].map((thread) => thread.terminate()))
    },
  }
}

interface StartedThread {
  readonly lint: LintNew
  /** How many texts it has been given and not answered. */
  pending(): number
  terminate(): Promise<unknown>
}

interface Task {
  readonly readFacts: ReadFacts
  resolve(linted: Awaited<ReturnType<LintNew>>): void
  reject(error: unknown): void
}

function serve(thread: Thread, onFault: () => void): StartedThread {
  const tasks = new Map<number, Task>()
  let count = 0
  thread.on('message', (answer) => {
    const { id } = answer
    const task = tasks.get(id)
    if (answer.kind === 'references') {
      task?.readFacts(answer.references).then(
        (facts) => thread.postMessage({ kind: 'facts', id, facts }),
        (error: unknown) => {
          tasks.delete(id)
          task.reject(error)
        },
      )
      return
    }
    tasks.delete(id)
    if (answer.kind === 'linted') task?.resolve(answer.linted)
    else task?.reject(Object.assign(new Error(answer.message), { name: answer.name }))
  })
  // Such as a thread that ran out of memory: what it was given fails.
  thread.on('error', (error) => {
    onFault()
    for (const task of tasks.values()) task.reject(error)
    tasks.clear()
  })
  return {
    lint: (plan, source, readFacts) =>
      new Promise((resolve, reject) => {
        const id = count++
        tasks.set(id, { readFacts, resolve, reject })
        const text = (source.bom ? '\uFEFF' : '') + source.text
        thread.postMessage({ kind: 'lint', id, path: source.path, text, plan: writePlan(plan) })
      }),
    pending: () => tasks.size,
    terminate: () => thread.terminate(),
  }
}
