import { DocumentError } from '../markdown/limits.ts'

/**
 * Characters of a text that is read and linted in a moment, whatever it is; a time limit costs about a millisecond.
 */
const maxUnlimited = 32_768

/** Where the script finds what it runs. */
const slot = Symbol.for('system-patterns-lint.work')

let signalsEndWork = false

/** Has SIGINT and SIGTERM end work too: for a program of our own, because the handlers of another one must wait. */
export function letSignalsEndWork(): void {
  signalsEndWork = true
}

/** Has signals handled that came before a large text is worked on, where they would wait for the end of the work. */
export async function letSignalsIn(characters: number): Promise<void> {
  if (characters > maxUnlimited) await new Promise((resolve) => setImmediate(resolve))
}

/**
 * Does work on a text of so many characters, within ten seconds for each million of them. Meanwhile no event is
 * handled, so signals end the process by themselves: SIGINT through V8, SIGTERM through the system. Where there is no
 * Node, there is no limit.
 * @throws {DocumentError} where it takes longer
 */
export function withinTime<T>(characters: number, work: () => T, seconds = secondsFor(characters)): T {
  const vm = characters <= maxUnlimited ? null : globalThis.process?.getBuiltinModule?.('node:vm')
  if (!vm) return work()
  let result = (): T => {
    throw new Error('The work was not done')
  }
  const run = () => {
    const value = work()
    result = () => value
  }
  const restore = signalsEndWork ? leaveTermToSystem() : () => {}
  Object.defineProperty(globalThis, slot, { value: run, configurable: true })
  try {
    new vm.Script(`globalThis[Symbol.for(${JSON.stringify(slot.description)})]()`).runInThisContext({
      timeout: seconds * 1000,
      breakOnSigint: signalsEndWork,
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new DocumentError(`Took more than ${seconds} seconds; split the document`)
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') process.emit('SIGINT')
    throw error
  } finally {
    restore()
  }
  return result()
}

/**
 * Makes a clock for work that is done many times for one document, and takes a moment each time.
 * @throws {DocumentError} with the message, where all of it together takes more than a second
 */
export function createClock(message: string): <T>(work: () => T) => T {
  let spent = 0
  return (work) => {
    const start = performance.now()
    const result = work()
    spent += performance.now() - start
    if (spent > 1000) throw new DocumentError(message)
    return result
  }
}

function secondsFor(characters: number): number {
  return 10 * Math.ceil(characters / 1_000_000)
}

/**
 * Has SIGTERM end the process at once, until the result is called. The first process of a container cannot do without
 * its own handler.
 */
function leaveTermToSystem(): () => void {
  if (process.pid === 1) return () => {}
  const listeners = process.rawListeners('SIGTERM') as (() => void)[]
  process.removeAllListeners('SIGTERM')
  return () => {
    for (const listener of listeners) process.on('SIGTERM', listener)
  }
}
