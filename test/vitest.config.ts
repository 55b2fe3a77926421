import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { patchTests } from '../src/dev/patched-packages.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [patchTests()],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Only what Vitest loads itself is patched; Node would load the packages as they are.
    server: { deps: { inline: [/\/node_modules\/(?:remark-parse|mdast-util|micromark)/] } },
  },
})
