import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { patchTests } from '../src/dev/patched-packages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  plugins: [patchTests()],
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Half of the time is spent in other programs; Vitest itself would leave a processor free.
    maxWorkers: '100%',
    // Only what Vitest loads itself is patched; Node would load the packages as they are.
    server: { deps: { inline: [/\/node_modules\/(?:remark-parse|mdast-util|micromark)/] } },
    projects: [
      { extends: true, root, test: { name: 'source', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        root,
        test: {
          name: 'built',
          include: ['test/cli/{main,dates,fixtures,readme,daily}.test.ts'],
          env: { TEST_COMMAND: 'dist/cli.cjs' },
        },
      },
    ],
  },
})
