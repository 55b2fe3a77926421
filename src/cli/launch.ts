#!/usr/bin/env node
// Built as a CommonJS file, because Node loads one sooner than a module.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { delayOptimizing, keepCompiledCode } from '../run/v8-flags.ts'
import { openUserCache, type UserCache } from '../workspace/cache/user-cache.ts'
import { isThread } from './thread-argument.ts'

/** Tells this build of the command from any other; set when it is built. */
declare const COMMAND_HASH: string

const command = join(__dirname, 'command.cjs')
const name = `${COMMAND_HASH}-${process.version}-${process.arch}.bin`
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
runCommand()

/** Runs the command from the code that V8 compiled the last time, which halves the time of a short run. */
function runCommand(): void {
  const cachedData = verify(cache?.read(name) ?? null)
  // All of the command is ASCII, which V8 takes as it is.
  const script = new Script(readFileSync(command, 'latin1'), { filename: command, ...(cachedData && { cachedData }) })
  // A thread has the flags of the main one, which left those of the start when there was enough to lint.
  if (cache !== null && !isThread) setFlags(script, cachedData !== null, cache)
  const module = { exports: {} }
  const run = script.runInThisContext() as (...args: unknown[]) => void
  run(module.exports, require, module, command, __dirname)
}

/** Sets what V8 does while the command runs: it starts soon, or what it compiles is kept. */
function setFlags(script: Script, isCached: boolean, kept: UserCache): void {
  if (isCached && !script.cachedDataRejected) {
    // Node compiles its own modules under the flags of the start: those that a run needs are loaded before they change.
    void process.getBuiltinModule('node:util').parseArgs
    if (!process.argv.includes('--no-git')) process.getBuiltinModule('node:child_process')
    delayOptimizing()
  } else if (!process.argv.some((arg) => answers.test(arg))) {
    keepCompiledCode(() => {
      const data = script.createCachedData()
      kept.write(name, Buffer.concat([Buffer.from(checksumLine(data)), data]))
    })
  }
}

/** The compiled code of a cache file; null where a byte of it has changed, which V8 does not look for. */
function verify(file: Buffer | null): Buffer | null {
  const start = (file?.indexOf('\n') ?? -1) + 1
  if (file === null || start === 0) return null
  const data = file.subarray(start)
  return file.toString('latin1', 0, start) === checksumLine(data) ? data : null
}

function checksumLine(data: Buffer): string {
  const checksum = process.getBuiltinModule('node:zlib').crc32(data)
  return `system-patterns-lint ${name} ${checksum} ${data.length}\n`
}
