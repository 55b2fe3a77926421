/**
 * The V8 flags that the command sets while it runs. Linting one document takes a tenth less time (27 of 270 ms) where
 * V8 does not optimize code that soon ends; more documents are linted faster by optimized code.
 */
const isV8Of20 = process.versions.v8.startsWith('11.')

/** Characters of documents; optimizing takes longer than linting fewer. */
const minOptimized = 40_000

/** Keeps V8 from optimizing until there is more to lint. */
export function delayOptimizing(): void {
  // In the V8 of Node 20 optimizing is one step; later ones begin with Maglev.
  setFlag(isV8Of20 ? '--interrupt-budget=1000000' : '--no-maglev')
}

/** Counts the characters that are linted, and lets V8 optimize from enough of them on. */
export function createOptimizingSwitch(): (characters: number) => void {
  let linted = 0
  return (characters) => {
    const before = linted
    linted += characters
    if (before < minOptimized && linted >= minOptimized) allowOptimizing()
  }
}

/** Sets the flags of the start again; compiled code is valid only with them. */
export function allowOptimizing(): void {
  setFlag(isV8Of20 ? '--interrupt-budget=67584' : '--maglev')
}

/** Has V8 keep the compiled code of the start until the process ends; in a long run it would discard that. */
export function keepCompiledCode(write: () => void): void {
  setFlag('--no-flush-bytecode')
  process.on('exit', () => {
    setFlag('--flush-bytecode')
    allowOptimizing()
    write()
  })
}

function setFlag(flag: string): void {
  process.getBuiltinModule('node:v8').setFlagsFromString(flag)
}
