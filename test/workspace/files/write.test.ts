import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { removePending, writeFileAtomically } from '../../../src/workspace/files/write.ts'
import { makeFolder, removeFolders } from '../temporary.ts'

afterAll(removeFolders)

const here = new URL('../../..', import.meta.url).pathname
const isRoot = process.getuid?.() === 0

describe('writing at once', () => {
  test('replaces the contents, keeps the mode and leaves nothing beside the file', async () => {
    const folder = makeFolder()
    const file = join(folder, 'a b.md')
    writeFileSync(file, 'old')
    chmodSync(file, 0o640)
    await writeFileAtomically(file, 'neu ü\n')
    expect(readFileSync(file, 'utf8')).toBe('neu ü\n')
    expect(statSync(file).mode & 0o7777).toBe(0o640)
    await writeFileAtomically(file, new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))
    expect([...readFileSync(file)]).toEqual([0xef, 0xbb, 0xbf, 0x61])
    await writeFileAtomically(join(folder, 'new.md'), '')
    await writeFileAtomically(join(folder, `${'n'.repeat(251)}.md`), 'long')
    expect(readdirSync(folder)).toHaveLength(3)
  })

  test.skipIf(!isRoot)('keeps the owner', async () => {
    const file = join(makeFolder(), 'a.md')
    writeFileSync(file, 'old')
    execFileSync('chown', ['1234:5678', file])
    chmodSync(file, 0o4755)
    await writeFileAtomically(file, 'new')
    expect(statSync(file)).toMatchObject({ uid: 1234, gid: 5678 })
    expect(statSync(file).mode & 0o7777).toBe(0o4755)
  })

  test('follows links to the file that they name, one that is not there yet too', async () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'real'))
    writeFileSync(join(folder, 'real/a.md'), 'old')
    symlinkSync('real/a.md', join(folder, 'one.md'))
    symlinkSync('one.md', join(folder, 'two.md'))
    symlinkSync('real/none.md', join(folder, 'dangling.md'))
    await writeFileAtomically(join(folder, 'two.md'), 'new')
    await writeFileAtomically(join(folder, 'dangling.md'), 'made')
    expect(lstatSync(join(folder, 'two.md')).isSymbolicLink()).toBe(true)
    expect(lstatSync(join(folder, 'dangling.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real/a.md'), 'utf8')).toBe('new')
    expect(readFileSync(join(folder, 'real/none.md'), 'utf8')).toBe('made')
    symlinkSync('loop.md', join(folder, 'loop.md'))
    await expect(writeFileAtomically(join(folder, 'loop.md'), 'x')).rejects.toThrow('ELOOP')
  })

  test('refuses a link out of the folder that it must stay in', async () => {
    const inside = makeFolder()
    const outside = join(makeFolder(), 'a.md')
    writeFileSync(outside, 'old')
    symlinkSync(outside, join(inside, 'a.md'))
    await expect(writeFileAtomically(join(inside, 'a.md'), 'new', { within: inside })).rejects.toThrow(/outside of/)
    expect(readFileSync(outside, 'utf8')).toBe('old')
    await writeFileAtomically(join(inside, '..b.md'), 'new', { within: inside })
    await writeFileAtomically(join(inside, 'a.md'), 'new')
    expect(readFileSync(outside, 'utf8')).toBe('new')
  })

  test('a folder instead of a file, or a folder that is not there, is an error', async () => {
    const folder = makeFolder()
    await expect(writeFileAtomically(folder, 'x')).rejects.toThrow('it is a folder; name a file')
    await expect(writeFileAtomically(join(folder, 'none/a.md'), 'x')).rejects.toThrow('ENOENT')
    expect(readdirSync(folder)).toEqual([])
  })

  test('a folder or a file that must not be written stays as it is', async () => {
    const folder = makeFolder()
    const script = `import { writeFileAtomically } from '${here}src/workspace/files/write.ts'
      process.setuid?.(${isRoot ? 65534 : (process.getuid?.() ?? 0)})
      for (const file of process.argv.slice(2)) {
        await writeFileAtomically(file, 'new').then(() => console.log('written'), (error) => console.log(error.code))
      }`
    const program = join(folder, 'run.mts')
    writeFileSync(program, script)
    mkdirSync(join(folder, 'closed'))
    mkdirSync(join(folder, 'open'), { mode: 0o777 })
    chmodSync(join(folder, 'open'), 0o777)
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, 'closed/a.md'), 'old', { mode: 0o666 })
    writeFileSync(join(folder, 'open/a.md'), 'old', { mode: 0o444 })
    chmodSync(join(folder, 'closed'), 0o555)
    const files = [join(folder, 'closed/a.md'), join(folder, 'open/a.md')]
    const printed = execFileSync(process.execPath, [`${here}node_modules/tsx/dist/cli.mjs`, program, ...files])
    expect(printed.toString().trim().split('\n')).toEqual(['EACCES', 'EACCES'])
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['old', 'old'])
    expect(readdirSync(join(folder, 'open'))).toEqual(['a.md'])
    chmodSync(join(folder, 'closed'), 0o755)
  })

  test.skipIf(!isRoot)('a full disk leaves the old file and nothing beside it', async ({ skip }) => {
    const folder = makeFolder()
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    } catch {
      skip('no file system may be mounted here')
    }
    try {
      writeFileSync(join(folder, 'a.md'), 'old')
      await expect(writeFileAtomically(join(folder, 'a.md'), 'x'.repeat(200_000))).rejects.toThrow('ENOSPC')
      expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old')
      expect(readdirSync(folder)).toEqual(['a.md'])
    } finally {
      execFileSync('umount', [folder])
    }
  })
})

describe('a process that is stopped in the middle', () => {
  const startWriter = (folder: string) => {
    const program = join(folder, 'run.mts')
    writeFileSync(
      program,
      `import { removePending, writeFileAtomically } from '${here}src/workspace/files/write.ts'
      process.on('SIGINT', () => { removePending(); process.exit(130) })
      console.log('ready')
      for (let i = 0; ; i++) {
        await writeFileAtomically('${join(folder, 'docs/a.md')}', String(i % 10).repeat(300_000))
        if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
      }`,
    )
    return spawn(process.execPath, ['--import', `${here}node_modules/tsx/dist/loader.mjs`, program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  }

  test.each(['SIGKILL', 'SIGINT'] as const)('by %s leaves the old file or the new one', async (signal) => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'docs'))
    writeFileSync(join(folder, 'docs/a.md'), '0'.repeat(300_000))
    for (let round = 0; round < 4; round++) {
      const child = startWriter(folder)
      const over = new Promise((resolve) => child.on('exit', resolve))
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await wait(20 + 17 * round)
      child.kill(signal)
      await over
      expect(readFileSync(join(folder, 'docs/a.md'), 'utf8')).toMatch(/^(\d)\1{299999}$/)
      if (signal === 'SIGINT') expect(readdirSync(join(folder, 'docs'))).toEqual(['a.md'])
    }
  })

  test('nothing is removed where nothing is under way', () => {
    expect(() => removePending()).not.toThrow()
  })
})
