#!/usr/bin/env node
// A CommonJS file when it is built, because Node reads one sooner than a module.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { cacheFolder, removeOlder } from '../workspace/cache/user-cache.ts'

/** What the bundled command is, told apart from any other build of it; put in when it is built. */
declare const COMMAND_HASH: string

const command = join(__dirname, 'command.cjs')
const env = process.env

if (env['NODE_DISABLE_COMPILE_CACHE'] !== undefined || env['NODE_V8_COVERAGE'] !== undefined) require(command)
else runCompiled()

/**
 * Runs the command from what V8 made of it the last time. Without a place to keep that, as if there were none. Node's own
 * compile cache, where there is one, keeps less and takes longer.
 */
function runCompiled(): void {
  const folder = cacheFolder(env)
  if (folder === null) return void require(command)
  const cache = join(folder, 'compiled', `${COMMAND_HASH}-${process.version}-${process.arch}.bin`)
  const cachedData = readCache(cache)
  // All of it is ASCII, which V8 takes as it is.
  const wrapped = `(function(exports,require,module,__filename,__dirname){${readFileSync(command, 'latin1')}\n})`
  const script = new Script(wrapped, { filename: command, ...(cachedData ? { cachedData } : {}) })
  // What V8 compiles holds under the flags of a start only: they are changed after it is read, and back before it is kept.
  if (cachedData && !script.cachedDataRejected) setPace()
  // What these run is no sample of what a run over documents runs.
  else if (
    !process.argv.some((arg) => /^(?:-[hv]|--(?:help|version|list-rules|explain|init|print-config)\b)/.test(arg))
  ) {
    keepCompiled(() => writeCache(cache, script.createCachedData()))
  }
  const module = { exports: {} }
  const run = script.runInThisContext() as (...args: unknown[]) => void
  run(module.exports, require, module, command, __dirname)
}

/** Keeps all that is compiled until the end, what runs but once at the start too, which V8 would throw away in a long run. */
function keepCompiled(write: () => void): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  setFlagsFromString('--no-flush-bytecode')
  process.on('exit', () => {
    setFlagsFromString('--flush-bytecode')
    write()
  })
}

/** Keeps V8 from optimizing, which takes longer than linting one document; `src/run/engine.ts` lets it where there is more. */
function setPace(): void {
  // Node has its own modules compiled as well, under flags as they are by default: what a run needs is loaded before.
  void process.getBuiltinModule('node:util').parseArgs
  if (!process.argv.includes('--no-git')) process.getBuiltinModule('node:child_process')
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  // With Node 20's V8 optimization is one step; later ones begin with Maglev.
  setFlagsFromString(process.versions.v8.startsWith('11.') ? '--interrupt-budget=1000000' : '--no-maglev')
}

function readCache(path: string): Buffer | null {
  try {
    // What another user has put there, as where `sudo` leaves HOME as it is, is not to be run.
    if (process.getuid && statSync(path).uid !== process.getuid()) return null
    return readFileSync(path)
  } catch {
    return null
  }
}

function writeCache(path: string, data: Buffer): void {
  const written = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(written, data, { mode: 0o600, flag: 'wx' })
    renameSync(written, path)
    // What builds and versions of Node that are long gone have left.
    removeOlder(dirname(path), 30)
  } catch {
    rmSync(written, { force: true })
  }
}
