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
const E = process.env
/** A worker has to read its code and have it optimized before it is as fast as this thread: for so many texts it pays. */
const fewestExpected = Number(E['F'] ?? 60)
/** More bring less time than they take memory. */
const mostWorkers = Number(E['W'] ?? 2)
/** Texts that a worker has at once, so that it need not wait for the next one. */
const mostHeld = Number(E['K'] ?? 3)
/** Characters of a text that a worker's memory is enough for. */
const longest = 250_000

/**
 * Makes workers; none is started before it is seen that they pay. From then on this thread hands out and takes in: what
 * it keeps is not scattered among what judging leaves behind, and its memory stays small. A worker that dies is not
 * missed: this thread does its work.
 */
export function createWorkers({ code, today, remembers, here, progress }: WorkersRequest): Workers {
  const count = Math.min(mostWorkers, availableParallelism())
  let workers: readonly WorkerThread[] = []
  let judged = 0
  const pay = () => {
    const { begun, all } = progress()
    return judged >= (remembers ? fewestJudged : 1) && (all - begun) * (judged / begun) >= fewestExpected
  }
  return {
    lanes: count * mostHeld,
    async judgeAnew(terms, source, history) {
      judged++
      if (workers.length === 0 && pay()) workers = Array.from({ length: count }, () => startWorker(code, { today, remembers }))
      const alive = source.text.length > longest ? [] : workers.filter((worker) => worker.held() < Infinity)
      const [worker] = alive.sort((a, b) => a.held() - b.held())
      return (await worker?.judge(terms, source, history)) ?? here(terms, source, history)
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
  const worker = new Worker(file, { argv: [...argv], workerData, resourceLimits: { stackSizeMb: 1, ...(process.env['Y'] ? { maxYoungGenerationSizeMb: Number(process.env['Y']) } : {}), ...(process.env['O'] ? { maxOldGenerationSizeMb: Number(process.env['O']) } : {}) } })
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
