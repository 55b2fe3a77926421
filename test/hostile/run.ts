/**
 * Attacks the linter: `npm run hostile -- --minutes N` looks for documents that break an invariant, `--growth
 * [PATTERN]` measures documents of one construct each, `--kills N` kills runs of `--fix`, `--spoiled N` damages caches.
 * `--seed S` repeats a run. The last three attack `dist/`.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { killFixes, spoilCompiledCode } from './attacks.ts'
import { writeGrowth } from './growth.ts'

const { values, positionals } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    growth: { type: 'boolean', default: false },
    kills: { type: 'string' },
    spoiled: { type: 'string' },
  },
  allowPositionals: true,
})
const seed = Number(values.seed ?? Date.now() % 1e9)

if (values.kills !== undefined) {
  await killFixes(Number(values.kills), seed)
  console.log(`${values.kills} kills, seed ${seed}: every file old or new, no temporary file left`)
}
if (values.spoiled !== undefined) {
  spoilCompiledCode(Number(values.spoiled), seed)
  console.log(`${values.spoiled} spoiled caches, seed ${seed}: the same findings, each replaced`)
}
if (values.growth && !writeGrowth(new RegExp(positionals[0] ?? ''))) process.exitCode = 1
const isOther = values.growth || values.kills !== undefined || values.spoiled !== undefined
if (values.minutes !== undefined || !isOther) {
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'source', 'test/hostile/documents.test.ts'],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, HOSTILE_MINUTES: values.minutes ?? '5', HOSTILE_SEED: String(seed) },
    },
  )
  process.exitCode = status ?? 1
}
