// What npm runs when it installs this package from git: `npm run build`, with what that takes.
// No TypeScript: what runs TypeScript may not be there yet.
import { execSync } from 'node:child_process'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
const run = (command) => execSync(command, { stdio: 'inherit' })

try {
  resolve('tsx')
  resolve('esbuild')
} catch {
  // `npm install --global` from git (as pre-commit calls it) hands its `--global` down to the installation of the
  // development dependencies, which then go nowhere. No scripts: this one would run again.
  run('npm install --no-global --include=dev --ignore-scripts --no-save --no-audit --no-fund --no-progress')
}
run('npm run build')
