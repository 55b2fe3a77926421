#!/usr/bin/env node
// Built as a CommonJS file, because Node loads one sooner than a module.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { allowOptimizing, delayOptimizing, keepCompiledCode } from '../run/v8-flags.ts'
import { once } from '../text/once.ts'
import { openUserCache, type UserCache } from '../workspace/cache/user-cache.ts'
import { isThread } from './thread-argument.ts'

/** What tells the files of this build from those of any other; set when it is built. */
declare const COMMAND_HASH: string
declare const PROTOCOL_HASH: string

/** The options that answer without linting; what they run is no sample of what a run over documents runs. */
const answers = /^(?:-[hv]|--(?:help|version|list-rules|explain|init|print-config)\b)/

const isOff = process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined || process.env['NODE_V8_COVERAGE'] !== undefined
const cache = isOff
  ? null
  : openUserCache({
      env: process.env,
      cwd: process.cwd(),
      folder: 'compiled',
      names: /^[0-9a-f]{16}-v[\w.-]+\.bin$/,
      maxDays: 30,
    })
const protocol = once(() => {
  allowOptimizing()
  return load('protocol.cjs', PROTOCOL_HASH)
})
load('command.cjs', COMMAND_HASH)

/** Runs a file of the command from the code that V8 compiled the last time, which halves the time of a short run. */
function load(file: string, hash: string): unknown {
  const path = join(__dirname, file)
  const name = `${hash}-${process.version}-${process.arch}.bin`
  const cachedData = verify(name, cache?.read(name) ?? null)
  // All of it is ASCII, which V8 takes as it is.
  const script = new Script(readFileSync(path, 'latin1'), { filename: path, ...(cachedData && { cachedData }) })
  // A thread has the flags of the main one, which left those of the start when there was enough to lint.
  if (cache !== null && !isThread) setFlags(script, cachedData !== null, cache, name)
  const module = { exports: {} }
  const run = script.runInThisContext() as (...args: unknown[]) => void
  run(module.exports, requirePart, module, path, __dirname)
  return module.exports
}

function requirePart(id: string): unknown {
  return id === './protocol.cjs' ? protocol() : require(id)
}

/** Sets what V8 does while the command runs: it starts soon, or what it compiles is kept. */
function setFlags(script: Script, isCached: boolean, kept: UserCache, name: string): void {
  if (isCached && !script.cachedDataRejected) {
    // Node compiles its own modules under the flags of the start: those that a run needs are loaded before they change.
    void process.getBuiltinModule('node:util').parseArgs
    if (!process.argv.includes('--no-git')) process.getBuiltinModule('node:child_process')
    delayOptimizing()
  } else if (!process.argv.some((arg) => answers.test(arg))) {
    keepCompiledCode(() => {
      const data = script.createCachedData()
      kept.write(name, Buffer.concat([Buffer.from(checksumLine(name, data)), data]))
    })
  }
}

/** The compiled code of a cache file; null where a byte of it has changed, which V8 does not look for. */
function verify(name: string, file: Buffer | null): Buffer | null {
  const start = (file?.indexOf('\n') ?? -1) + 1
  if (file === null || start === 0) return null
  const data = file.subarray(start)
  return file.toString('latin1', 0, start) === checksumLine(name, data) ? data : null
}

function checksumLine(name: string, data: Buffer): string {
  const checksum = process.getBuiltinModule('node:zlib').crc32(data)
  return `system-patterns-lint ${name} ${checksum} ${data.length}\n`
}
