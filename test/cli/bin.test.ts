import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantTree } from '../workspace/tree.ts'

const bin = resolve('dist/cli.cjs')
const run = (argv: readonly string[], options: { cwd?: string; input?: string } = {}) =>
  spawnSync(process.execPath, [bin, ...argv], { encoding: 'utf8', ...options })

describe('the built command', () => {
  it('knows its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('ends with the status of what it found', () => {
    const root = plantTree({ 'systemPatterns.md': '# T\n\n```\nopen\n' })
    expect(run(['--no-git'], { cwd: root }).status).toBe(1)
    expect(run(['--no-git', '--rule', 'unclosed-fence: off'], { cwd: root }).status).toBe(0)
    expect(run(['--nonsense'], { cwd: root }).status).toBe(2)
  })

  it('reads standard input to its end', () => {
    const long = `# T\n\n${'A line of text.\n\n'.repeat(20_000)}\`\`\`\nopen\n`
    const { stdout } = run(['--no-git', '--stdin', '--format', 'unix'], { input: long })
    expect(stdout).toContain(':40003:1: error: Unclosed code fence')
  })

  it.skipIf(process.platform === 'win32')('stops reading standard input that never ends', () => {
    const endless = openSync('/dev/zero', 'r')
    const { status, stdout } = spawnSync(process.execPath, [bin, '--no-git', '-'], {
      ...{ encoding: 'utf8', stdio: [endless, 'pipe', 'pipe'], timeout: 20_000 },
    })
    closeSync(endless)
    expect(stdout).toContain('File too large')
    expect(status).toBe(2)
  })

  it.runIf(process.platform === 'linux')('ends with 2 where standard output is full', () => {
    const root = plantTree({ 'systemPatterns.md': '# T\n\nText.\n' })
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [bin, '--no-git'], {
      ...{ cwd: root, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
    })
    closeSync(full)
    expect(status).toBe(2)
    expect(stderr).toBe('system-patterns-lint: Cannot write standard output: no space left on the device\n')
  })

  it('ends without an error where the reader closes the pipe', () => {
    const script = `"${process.execPath}" "${bin}" --no-git --format unix fixtures/documents | head -n 1`
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
    expect(stdout.split('\n').length).toBe(2)
    expect(stderr).toBe('')
  })

  it.skipIf(process.platform === 'win32')('ends with 130 at Ctrl-C and leaves nothing behind', async () => {
    const root = plantTree({ 'systemPatterns.md': '# T\n' })
    const child = spawn(process.execPath, [bin, '--stdin'], { cwd: root, stdio: ['pipe', 'ignore', 'pipe'] })
    // It waits for the end of its input, which never comes.
    await new Promise((ready) => setTimeout(ready, 1500))
    child.kill('SIGINT')
    const status = await new Promise((done) => child.on('exit', (code) => done(code)))
    expect(status).toBe(130)
    expect(readdirSync(root)).toEqual(['systemPatterns.md'])
  })
})
