import { describe, it } from 'vitest'
import { killFixes, spoilCompiledCode } from './attacks.ts'

// `npm run hostile -- --kills N` and `--spoiled N` do more of them.
describe.skipIf(process.platform === 'win32')('an attack', () => {
  it('a killed `--fix` leaves the old files or the new ones, and the next run nothing else', async () => {
    await killFixes(10, 15)
  }, 120_000)

  it('damaged compiled code changes no finding and is replaced', () => {
    spoilCompiledCode(5, 15)
  }, 120_000)
})
