import type { LintUncached } from './lint-text.ts'

/** Characters: below this V8's optimizer costs more time than it saves. */
const fewestOptimized = 40_000
const isV8Of20 = process.versions.v8.startsWith('11.')

/** Turns V8's optimizer on, which the launcher turned off, once there is enough text to lint. */
export function withOptimizer(lintUncached: LintUncached): LintUncached {
  let linted = 0
  return (plan, source, history) => {
    const before = linted
    linted += source.text.length
    if (before < fewestOptimized && linted >= fewestOptimized)
      setFlag(isV8Of20 ? '--interrupt-budget=67584' : '--maglev')
    return lintUncached(plan, source, history)
  }
}

/** Little of the memory that linting needs is kept: lets the heap grow to less than twice its live size before V8 collects, instead of four times. */
export function keepHeapSmall(): void {
  if (!isV8Of20) return
  setFlag('--heap-growing-percent=70')
  // The code cache that the launcher writes at exit is valid only under the flags of the start.
  process.prependOnceListener('exit', () => setFlag('--heap-growing-percent=0'))
}

function setFlag(flag: string): void {
  process.getBuiltinModule('node:v8').setFlagsFromString(flag)
}
