import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { TemplateSettings } from '../config/resolve.ts'
import type { JudgeAnew } from './judge-anew.ts'
import { type Orders, type Reply, type Task, toPlain } from './worker.ts'

/** Other threads that judge beside this one. */
export interface Workers {
  /** Has a text judged by a worker that is free, else by this thread. */
  readonly judgeAnew: JudgeAnew
  /** How many texts are to be under way at once. */
  readonly lanes: number
  /** Ends them, whatever they are at. */
  end(): void
}

/** What a worker runs. */
export interface WorkerCode {
  /** Absolute. */
  readonly file: string
  readonly argv: readonly string[]
}

/** What workers are started for. */
export interface WorkersRequest extends Orders {
  readonly code: WorkerCode
  /** The judge of this thread. */
  readonly here: JudgeAnew
  /** How many documents are begun by now, and how many there are. */
  readonly progress: { readonly begun: number; readonly all: number }
  /** For so many texts a worker pays. */
  readonly fewest: number
}

/** So many texts judged anew, and not from memory, tell what is to be expected of the others. */
const fewestJudged = 8
/** Each takes some 50 MiB. */
const mostWorkers = 3
/** Texts that wait at a worker, so that it need not wait until this thread looks up from its own. */
const mostHeld = 4
/** Characters of a text that a worker's memory is enough for, however dense its markup. */
const longest = 100_000
/**
 * Half of the young generation that V8 takes by itself: 24 MiB less, while with a quarter four times as much time goes
 * into collecting it. The stack is no deeper than this thread's, so that both judge alike.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 192, stackSizeMb: 1 }

/**
 * Makes workers; none is started before it is seen that they pay. A worker that dies is not missed: this thread judges
 * what it held.
 */
export function createWorkers({ code, today, remembers, here, progress, fewest }: WorkersRequest): Workers {
  const most = Math.min(mostWorkers, availableParallelism() - 1)
  const workers: WorkerThread[] = []
  let judged = 0
  let refused = false
  const enlist = () => {
    const { begun, all } = progress
    const expected = (all - begun) * (judged / begun)
    try {
      for (let left = expected; left >= fewest && workers.length < most; left -= fewest) workers.push(startWorker(code, { today, remembers }))
    } catch {
      // Where no more threads are allowed, this one does all.
      refused = true
    }
  }
  return {
    // Two more than are handed out: one that is judged here, and one that is read meanwhile.
    lanes: most * mostHeld + 2,
    async judgeAnew(terms, source, history) {
      judged++
      if (workers.length === 0 && !refused && judged >= (remembers ? fewestJudged : 1)) enlist()
      const free = source.text.length > longest ? [] : workers.filter((worker) => worker.held() < mostHeld)
      const [worker] = free.sort((a, b) => a.held() - b.held())
      return (await worker?.judge(terms, source, history)) ?? here(terms, source, history)
    },
    end: () => workers.forEach((worker) => worker.end()),
  }
}

interface WorkerThread {
  /** How many texts wait for its answer; without end where it is dead. */
  held(): number
  /** Null where it could not. */
  judge(...asked: Parameters<JudgeAnew>): Promise<Reply>
  end(): void
}

function startWorker({ file, argv }: WorkerCode, workerData: Orders): WorkerThread {
  const worker = new Worker(file, { argv: [...argv], workerData, resourceLimits })
  const known = new Map<TemplateSettings, number>()
  // It answers in the order in which it is asked.
  const waiting: ((reply: Reply) => void)[] = []
  let held = 0
  const giveUp = () => {
    held = Infinity
    for (const answer of waiting.splice(0)) answer(null)
  }
  worker.on('error', giveUp)
  worker.on('exit', giveUp)
  worker.on('message', (reply: Reply) => {
    held--
    waiting.shift()?.(reply)
  })
  return {
    held: () => held,
    async judge({ config, settings }, { path, text, bom }, history) {
      held++
      const task = { path, text: bom ? `\uFEFF${text}` : text, history: await history() }
      if (held === Infinity) return null
      const terms = known.get(config) ?? known.size
      const told = known.has(config) ? null : toPlain({ config, settings })
      known.set(config, terms)
      return new Promise((resolve) => {
        waiting.push(resolve)
        worker.postMessage({ ...task, terms, told } satisfies Task)
      })
    },
    end: () => void worker.terminate(),
  }
}
