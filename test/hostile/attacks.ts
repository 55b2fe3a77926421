import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'

const bin = resolve('dist/cli.cjs')
const documents = 24
const stale = (at: number) => `# T ${at}\n\n- [A](#a)\n- [Gone](#gone)\n\n## A\n\na\n\n## B\n\nb\n`
const fixed = (at: number) => `# T ${at}\n\n- [A](#a)\n- [B](#b)\n\n## A\n\na\n\n## B\n\nb\n`

/**
 * Kills runs of `--fix` at any moment; throws where a file has neither its old bytes nor the new ones, or one too many
 * is left.
 */
export async function killFixes(times: number, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  const path = (at: number) => join(folder, `team-${at}`, 'systemPatterns.md')
  const start = () => spawn(process.execPath, [bin, '--no-git', '--fix'], { cwd: folder, stdio: 'ignore' })
  const plant = () => {
    for (let at = 0; at < documents; at++) {
      mkdirSync(join(folder, `team-${at}`), { recursive: true })
      writeFileSync(path(at), stale(at))
    }
  }
  const lintWhole = async () => {
    const started = performance.now()
    await ended(start())
    for (let at = 0; at < documents; at++) {
      assert(readFileSync(path(at), 'utf8') === fixed(at), `document ${at} is not fixed by the next run`)
      assert(readdirSync(join(folder, `team-${at}`)).length === 1, `a temporary file is left in team-${at}`)
    }
    return performance.now() - started
  }
  try {
    plant()
    const duration = await lintWhole()
    const moments = fc.sample(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(...signals)), {
      numRuns: times,
      seed,
    })
    for (const [index, [moment, signal]] of moments.entries()) {
      plant()
      const child = start()
      // Documents are written in the last third of a run.
      await new Promise((ready) => setTimeout(ready, duration * (0.4 + (0.6 * moment) / 1000)))
      child.kill(signal)
      await ended(child)
      for (let at = 0; at < documents; at++) {
        const text = readFileSync(path(at), 'utf8')
        assert(text === stale(at) || text === fixed(at), `kill ${index}: document ${at} is neither old nor new`)
      }
      if (index % 10 === 9 || index === times - 1) await lintWhole()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const signals = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT'] as const

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((done) =>
    child.exitCode === null && child.signalCode === null ? child.on('exit', () => done()) : done(),
  )
}

/**
 * Damages the compiled code of the command; throws where a run finds anything else after it, or keeps what is damaged.
 */
export function spoilCompiledCode(times: number, seed: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'spoiled-'))
  const cache = join(folder, 'cache')
  mkdirSync(join(folder, 'documents'))
  mkdirSync(cache, { mode: 0o700 })
  writeFileSync(
    join(folder, 'documents/systemPatterns.md'),
    readFileSync('fixtures/documents/tracked-left-behind.md', 'utf8'),
  )
  const run = () => {
    const argv = [bin, '--no-git', '--format', 'unix', '--today', '2026-11-20', 'systemPatterns.md']
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
      cwd: join(folder, 'documents'),
      env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, NODE_DISABLE_COMPILE_CACHE: undefined },
      encoding: 'utf8',
    })
    return JSON.stringify({ status, stdout, stderr })
  }
  try {
    const first = run()
    const place = join(cache, 'system-patterns-lint/compiled')
    const file = join(place, readdirSync(place)[0] ?? '')
    const whole = readFileSync(file)
    for (const [index, spoil] of fc.sample(damages(whole.length), { numRuns: times, seed }).entries()) {
      const spoiled = spoil(whole)
      writeFileSync(file, spoiled)
      assert(run() === first, `damage ${index}: other findings`)
      assert(!readFileSync(file).equals(spoiled), `damage ${index}: what is damaged is kept`)
      assert(run() === first, `damage ${index}: other findings after it is made again`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A flipped bit, a truncated file, or bytes of something else. */
function damages(length: number): fc.Arbitrary<(whole: Buffer) => Buffer> {
  const flip = fc.nat(length * 8 - 1).map((bit) => (whole: Buffer) => {
    const spoiled = Buffer.from(whole)
    spoiled[bit >> 3] = (spoiled[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return spoiled
  })
  const truncate = fc.nat(length - 1).map((end) => (whole: Buffer) => whole.subarray(0, end))
  const overwrite = fc.tuple(fc.nat(length - 1), fc.uint8Array({ minLength: 8, maxLength: 400 })).map(
    ([at, bytes]) =>
      (whole: Buffer) =>
        Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at)]),
  )
  return fc.oneof(
    { weight: 6, arbitrary: flip },
    { weight: 2, arbitrary: truncate },
    { weight: 2, arbitrary: overwrite },
  )
}

function assert(condition: boolean, message: string): void {
  if (!condition) throw new Error(message)
}
