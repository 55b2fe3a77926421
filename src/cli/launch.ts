#!/usr/bin/env node
// To import these would fill in every name they export, streams and all, and so load what no run needs.
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs')
const nodeModule = process.getBuiltinModule('node:module')
const { dirname, isAbsolute, join } = process.getBuiltinModule('node:path')
const { fileURLToPath } = process.getBuiltinModule('node:url')
const { Script } = process.getBuiltinModule('node:vm')

/** What the bundled command is, told apart from any other build of it; put in when it is built. */
declare const COMMAND_HASH: string

const command = fileURLToPath(new URL('./command.cjs', import.meta.url))
const require = nodeModule.createRequire(import.meta.url)
const env = process.env

/** How long no function is optimized: it takes longer than linting one document. Afterwards V8 waits longer than it is wont to, which saves an eighth of a long run. */
const unhurried = 400

// What these run is no sample of what a run over documents runs.
const asks = process.argv.some((arg) => /^(?:-[hv]|--(?:help|version|list-rules|explain|init|print-config)\b)/.test(arg))
const isPlain = env['NODE_DISABLE_COMPILE_CACHE'] !== undefined || env['NODE_V8_COVERAGE'] !== undefined

if (isPlain) require(command)
else {
  if (process.versions.v8.startsWith('11.')) {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8')
    setFlagsFromString('--interrupt-budget=1000000')
    setTimeout(() => setFlagsFromString('--interrupt-budget=600000'), unhurried).unref()
  }
  // From Node 22.1 on Node does it by itself.
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => void }
  if (enableCompileCache) {
    enableCompileCache()
    require(command)
  } else runCompiled()
}

/** Runs the command from what V8 made of it the last time. Without a place to keep that, as if there were none. */
function runCompiled(): void {
  const folder = cacheFolder()
  if (folder === null) return void require(command)
  const cache = join(folder, `${COMMAND_HASH}-${process.version}-${process.arch}.bin`)
  const cachedData = readCache(cache)
  const wrapped = `(function(exports,require,module,__filename,__dirname){${readFileSync(command, 'utf8')}\n})`
  const script = new Script(wrapped, { filename: command, ...(cachedData ? { cachedData } : {}) })
  const module = { exports: {} }
  const run = script.runInThisContext() as (...args: unknown[]) => void
  run(module.exports, require, module, command, dirname(command))
  if ((!cachedData || script.cachedDataRejected) && !asks) process.on('exit', () => writeCache(cache, script.createCachedData()))
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
    removeOld(dirname(path))
  } catch {
    rmSync(written, { force: true })
  }
}

/** Removes what builds and versions of Node that are long gone have left. */
function removeOld(folder: string): void {
  const limit = Date.now() - 30 * 24 * 60 * 60 * 1000
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).mtimeMs < limit) rmSync(path, { force: true })
  }
}

/** The user's own: what lies in a repository is not to be run. */
function cacheFolder(): string | null {
  const named = process.platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME']
  const fallback = process.platform === 'darwin' ? 'Library/Caches' : '.cache'
  try {
    const base = named && isAbsolute(named) ? named : join(process.getBuiltinModule('node:os').homedir(), fallback)
    return join(base, 'system-patterns-lint', 'compiled')
  } catch {
    // A user without a home, as in a container.
    return null
  }
}
