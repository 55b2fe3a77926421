/** Looks for documents that break an invariant: `npm run hostile -- --minutes N --seed S`. */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } } })
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'source', 'test/hostile/documents.test.ts'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      HOSTILE_MINUTES: values.minutes,
      ...(values.seed === undefined ? {} : { HOSTILE_SEED: values.seed }),
    },
  },
)
process.exitCode = status ?? 1
