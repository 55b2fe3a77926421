import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createTexts } from '../../src/run/texts.ts'
import { writeFileAtomically } from '../../src/workspace/files/write.ts'
import { command } from '../cli/command.ts'
import { makeFolder, removeFolders } from '../workspace/temporary.ts'
import { plantTree } from '../workspace/tree.ts'

afterAll(removeFolders)

const stale = '# T\n\n- [A](#a)\n- [Gone](#gone)\n\n## A\n\na\n\n## B\n\nb\n'

describe('a write', () => {
  test('is refused where somebody else saved or removed the file in the meantime', async () => {
    const root = plantTree({ 'a.md': 'saved meanwhile' })
    const texts = createTexts({ cwd: root, env: {}, stdin: null, staged: false, fix: 'write' }, ['a.md'])
    const message = 'Cannot write a.md: it changed while it was linted; run the command again'
    expect(await texts.write('a.md', 'fixed', 'read before')).toEqual({ isError: true, message })
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('saved meanwhile')
    expect(await texts.write('removed.md', 'fixed', 'read before')).toMatchObject({ isError: true })
    expect(readdirSync(root)).toEqual(['a.md'])
  })

  test.skipIf(process.platform === 'win32')('keeps all names of a file and its permissions', async () => {
    const root = plantTree({ 'a.md': 'a long old text' })
    linkSync(join(root, 'a.md'), join(root, 'b.md'))
    chmodSync(join(root, 'a.md'), 0o640)
    await writeFileAtomically(join(root, 'a.md'), 'new')
    expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe('new')
    expect(statSync(join(root, 'b.md'))).toMatchObject({ nlink: 2 })
    expect(statSync(join(root, 'b.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md'])
  })

  test('removes the temporary files of killed processes, and no others', async () => {
    const dead = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim()
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
    const name = (by: string) => `.a.md.${by}-0123456789ab.system-patterns-lint`
    const kept = [name(`${host}-${process.pid}`), name(`00000000-${dead}`), '.a.md.tmp']
    const removed = [name(`${host}-${dead}`), name(`11111111-${process.pid}`)]
    const root = plantTree(Object.fromEntries(['a.md', ...kept, ...removed].map((one) => [one, 'x'])))
    // That of another machine that is old enough.
    utimesSync(join(root, removed[1] ?? ''), 1000, 1000)
    await writeFileAtomically(join(root, 'a.md'), 'new')
    expect(readdirSync(root).sort()).toEqual([...kept, 'a.md'].sort())
  })
})

describe.skipIf(process.platform === 'win32')('the command', () => {
  test('exits with 2 where a fix cannot be written', async () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'repository/.git'), { recursive: true })
    writeFileSync(join(folder, 'outside.md'), stale)
    symlinkSync('../outside.md', join(folder, 'repository/systemPatterns.md'))
    const { status, stderr } = await command(join(folder, 'repository'), ['--no-git', '--fix', 'systemPatterns.md'])
    expect(status).toBe(2)
    expect(stderr).toContain('Cannot write systemPatterns.md: it is a link to')
    expect(readFileSync(join(folder, 'outside.md'), 'utf8')).toBe(stale)
  })

  test('writes no baseline, configuration or report through a link out of the repository', async () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'repository/.git'), { recursive: true })
    writeFileSync(join(folder, 'outside.json'), '{"version":1,"entries":[]}')
    writeFileSync(join(folder, 'repository/systemPatterns.md'), '# T\n\n```\nopen\n')
    symlinkSync('../outside.json', join(folder, 'repository/.system-patterns-lint-baseline.json'))
    const before = readFileSync(join(folder, 'outside.json'), 'utf8')
    const written = await command(join(folder, 'repository'), ['--no-git', '--write-baseline'])
    expect(written.status).toBe(2)
    expect(written.stdout + written.stderr).not.toContain('Recorded')
    expect(readFileSync(join(folder, 'outside.json'), 'utf8')).toBe(before)
    symlinkSync('../gone.json', join(folder, 'repository/.system-patterns-lintrc.json'))
    expect((await command(join(folder, 'repository'), ['--init'])).status).toBe(2)
    symlinkSync('../gone.sarif', join(folder, 'repository/report.sarif'))
    const report = await command(join(folder, 'repository'), [
      '--no-config',
      '--no-git',
      '--format',
      'sarif:report.sarif',
    ])
    expect(report.stderr).toContain('Cannot write report.sarif: it is a link to')
    expect(readdirSync(folder).sort()).toEqual(['outside.json', 'repository'])
  })
})
