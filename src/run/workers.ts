import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { TemplateSettings } from '../config/resolve.ts'
import type { JudgeAnew } from './judge-anew.ts'
import { type Orders, type Reply, type Task, toPlain } from './worker.ts'

/** Other threads that judge beside this one. */
export interface Workers {
  /** Has a text judged by whoever is free: a worker, else this thread. */
  readonly judgeAnew: JudgeAnew
  /** How many texts may be under way at once. */
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
  /** How many documents were begun, and how many there are. */
  readonly progress: () => { readonly begun: number; readonly all: number }
}

/** So many texts judged anew, and not from memory, tell what is to be expected of the others. */
const fewestJudged = 8
/** A worker has to read its code and have it optimized before it is as fast as this thread: for so many texts it pays. */
const fewestExpected = 60
/** More threads than that bring less than the memory they take. */
const mostWorkers = 3
/** Texts that wait for a worker, so that it need not wait for this thread to look up from its own. */
const mostHeld = 4
/** Characters of a text that a worker's memory is enough for. */
const longest = 250_000

/** Makes workers; none is started before it is seen that they pay. One that dies is not missed: this thread does its work. */
export function createWorkers({ code, today, remembers, here, progress }: WorkersRequest): Workers {
  const most = Math.min(mostWorkers, availableParallelism() - 1)
  let workers: readonly WorkerThread[] = []
  let judged = 0
  const enlist = () => {
    const { begun, all } = progress()
    const expected = (all - begun) * (judged / begun)
    if (judged < (remembers ? fewestJudged : 1) || expected < fewestExpected) return
    const count = Math.min(most, Math.floor(expected / fewestExpected))
    workers = Array.from({ length: count }, () => startWorker(code, { today, remembers }))
  }
  return {
    lanes: most === 0 ? 1 : most * mostHeld + 2,
    async judgeAnew(terms, source, history) {
      judged++
      if (workers.length === 0) enlist()
      const free = source.text.length > longest ? [] : workers.filter((worker) => worker.held() < mostHeld)
      const [worker] = free.sort((a, b) => a.held() - b.held())
      const reply = await worker?.judge(terms, source, history)
      return reply ?? here(terms, source, history)
    },
    end: () => workers.forEach((worker) => worker.end()),
  }
}

interface WorkerThread {
  /** Texts that wait for an answer; as many as there can be where it is dead. */
  held(): number
  /** Null where it could not. */
  judge(...asked: Parameters<JudgeAnew>): Promise<Reply>
  end(): void
}

function startWorker({ file, argv }: WorkerCode, workerData: Orders): WorkerThread {
  const worker = new Worker(file, { argv: [...argv], workerData, resourceLimits: { maxYoungGenerationSizeMb: 16, stackSizeMb: 1 } })
  const terms = new Map<TemplateSettings, number>()
  const waiting: ((reply: Reply) => void)[] = []
  let held = 0
  worker.on('message', (reply: Reply) => {
    held--
    waiting.shift()?.(reply)
  })
  const giveUp = () => {
    held = Infinity
    for (const answer of waiting.splice(0)) answer(null)
  }
  worker.on('error', giveUp)
  worker.on('exit', giveUp)
  return {
    held: () => held,
    async judge({ config, settings }, { path, text }, history) {
      held++
      const known = await history()
      if (held === Infinity) return null
      const number = terms.get(config) ?? terms.size
      const task: Task = { path, text, history: known, terms: number, told: terms.has(config) ? null : toPlain({ config, settings }) }
      terms.set(config, number)
      return new Promise((resolve) => {
        waiting.push(resolve)
        worker.postMessage(task)
      })
    },
    end: () => void worker.terminate(),
  }
}
