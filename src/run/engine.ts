import type { JudgeAnew } from './lint-text.ts'

/** Characters: to optimize what judges fewer takes V8 longer than it saves. */
const fewestOptimized = 40_000
const isV8Of20 = process.versions.v8.startsWith('11.')

/** A judge that has V8 optimize, from which the launcher kept it, once there is enough to judge. */
export function optimizing(judge: JudgeAnew): JudgeAnew {
  let judged = 0
  return (terms, source, history) => {
    const before = judged
    judged += source.text.length
    if (before < fewestOptimized && judged >= fewestOptimized)
      setFlag(isV8Of20 ? '--interrupt-budget=67584' : '--maglev')
    return judge(terms, source, history)
  }
}

/** Of what judging takes little is kept: V8 would let its heap grow to four times that before it looks, and now to less than twice. */
export function keepHeapSmall(): void {
  if (!isV8Of20) return
  setFlag('--heap-growing-percent=70')
  // What the launcher keeps of compiled code in the end holds under the flags of a start only.
  process.prependOnceListener('exit', () => setFlag('--heap-growing-percent=0'))
}

function setFlag(flag: string): void {
  process.getBuiltinModule('node:v8').setFlagsFromString(flag)
}
