import { afterAll, describe, expect, it } from 'vitest'
import { makeFolder, openPlayground, removeFolders } from '../workspace/temporary.ts'
import { deadIn, makeProject } from './project.ts'

afterAll(removeFolders)

describe('links', () => {
  it('are alive where something is at their place, however it is written', async () => {
    const { root } = makeProject()
    const text = [
      '[a](guide.md) [b](./guide.md) [c](../src/auth/) [d](../src/auth) [e](/docs/guide.md) [f](guide.md?raw=true)',
      '![g](a%20picture.png) ![h](<a picture.png>) [i](guide) [j](guide.html) [k](../README.md#set-up)',
      '[l](guide.md#data-flow--events-1) [m](guide.md#by-hand) [n](../src/auth/session.ts#L3-L12) [o](..) [p](#own)',
      '[q](https://example.org/x.md) [r](mailto:a@example.org) [s](//cdn.example.org/x.md) [t](@/x.md) [u](#top)',
      '<img src="a picture.png"> [v][ref]',
      '',
      '[ref]: ../src/old.ts',
      '',
      '# Own',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([])
  })

  it('are dead where nothing is, in links, images, definitions and HTML', async () => {
    const { root } = makeProject()
    const text = [
      '[a](gone.md) ![b](gone.png) [c][ref] <a href="gone.html">d</a> <img src="lost.png">',
      '',
      '[ref]: ../src/gone.ts "Title"',
      '',
      '[![e](badge.png)](https://example.org) [`src/auth/gone.ts`](../src/auth/gone.ts) [`src/auth/gone.ts`][ref]',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([
      'gone.md: missing',
      'gone.png: missing',
      'lost.png: missing',
      '../src/gone.ts: missing',
      'badge.png: missing',
      '../src/auth/gone.ts: missing',
    ])
  })

  it('are read in every script, percent-encoded or not, and with Windows line endings', async () => {
    const project = makeProject()
    project.commit('2026-02-01', { 'docs/設計.md': '# 設計\r\n\r\n## データの流れ\r\n' })
    const text = [
      '[a](設計.md#データの流れ) [b](%E8%A8%AD%E8%A8%88.md#%E3%83%87%E3%83%BC%E3%82%BF%E3%81%AE%E6%B5%81%E3%82%8C)',
      '[c](設計.md#流れ) [d](無い.md) [e](%E7%84%A1%E3%81%84.md)',
    ].join('\r\n')
    expect(await deadIn(project.root, text)).toEqual([
      '設計.md#流れ: anchor',
      '無い.md: missing',
      '%E7%84%A1%E3%81%84.md: missing',
    ])
  })

  it('to an own anchor that a definition names count where something uses the definition', async () => {
    const { root } = makeProject()
    const text = '# Title\n\nSee [a][used].\n\n[used]: #nowhere\n[template]: #no-such-section\n'
    expect(await deadIn(root, text)).toEqual(['#nowhere: anchor'])
  })

  it('may lead to a heading in HTML', async () => {
    const { root } = makeProject()
    const text = '<h2 align="center">\n  The <em>Tide</em> Table\n</h2>\n\n[a](#the-tide-table) [b](#the-table)\n'
    expect(await deadIn(root, text)).toEqual(['#the-table: anchor'])
  })

  it('are dead where upper and lower case differ', async () => {
    const { root } = makeProject()
    expect(await deadIn(root, '[a](Guide.md) [b](../readme.md)')).toEqual([
      'Guide.md: missing',
      '../readme.md: missing',
    ])
  })

  it('to an anchor or a line are dead where the target lacks it', async () => {
    const { root } = makeProject()
    const text = [
      '# Own title',
      '',
      '[a](guide.md#nowhere) [b](#nowhere) [c](#own-title) [d](../src/auth/session.ts#L13) ' +
        '[e](../src/auth/session.ts#L12)',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([
      'guide.md#nowhere: anchor',
      '#nowhere: anchor',
      '../src/auth/session.ts#L13: line, of 12',
    ])
  })

  it('that leave the repository, or go to a page of its hosting site, are not looked at', async () => {
    const { root } = makeProject()
    const text =
      '[a](../../etc/passwd.md) [b](../../../x.md) [c](../issues/12.md) [d](/wiki/Home.md) [e](../releases/v1.md)'
    expect(await deadIn(root, text)).toEqual([])
  })

  it('are checked by what is there where git is not asked, and not at all where there is no repository', async () => {
    const { root } = makeProject()
    const text = '[a](guide.md) [b](gone.md) [c](#own) and `src/gone.ts`'
    expect(await deadIn(root, text, { noGit: true })).toEqual(['gone.md: missing', '#own: anchor'])
    const folder = openPlayground(makeFolder())
    folder.write('docs/guide.md', '# Guide\n')
    expect(await deadIn(folder.root, text)).toEqual(['#own: anchor'])
  })
})

describe('paths in code spans and fields', () => {
  it('are alive from the document, the root, a package or any folder that people write from', async () => {
    const { root } = makeProject()
    const text = [
      '`src/auth/session.ts` `./guide.md` `/src/auth/` `auth/session.ts` `src/page.tsx` `tide/src/old.ts` ' +
        '`src/auth/session`',
      '`src/auth/session.js` `src/auth/session.ts:12` `src/auth/*.ts` `src/auth/{session,token}.ts` `src/**/*.ts`',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([])
  })

  it('say what history did to them, and how to follow a rename', async () => {
    const project = makeProject()
    project.git('mv', 'src/auth/session.ts', 'src/auth/store.ts')
    project.commit('2026-03-02')
    project.commit('2026-03-05', { 'src/old.ts': undefined })
    const text = [
      'Sessions live in `src/auth/session.ts`, [here](../src/auth/session.ts#L3), and `src/old.ts:4`.',
      '',
      '- **Location:** src/old.ts',
      '- **File:** `src/old.ts`',
    ].join('\n')
    expect(await deadIn(project.root, text)).toEqual([
      'src/auth/session.ts: renamed to src/auth/store.ts on 2026-03-02, write src/auth/store.ts',
      '../src/auth/session.ts#L3: renamed to src/auth/store.ts on 2026-03-02, write ../src/auth/store.ts#L3',
      'src/old.ts:4: deleted on 2026-03-05',
      'src/old.ts: deleted on 2026-03-05',
      'src/old.ts: deleted on 2026-03-05',
    ])
  })

  it('are followed across folders, several renames, and folders as a whole', async () => {
    const project = makeProject()
    project.git('mv', 'src/auth/session.ts', 'src/store.ts')
    project.commit('2026-03-02')
    project.git('mv', 'src/store.ts', 'packages/web/src/store.ts')
    project.git('mv', 'src/jobs', 'src/tasks')
    project.commit('2026-04-01')
    expect(await deadIn(project.root, 'See `src/auth/session.ts` and `src/jobs/`.')).toEqual([
      'src/auth/session.ts: renamed to packages/web/src/store.ts on 2026-04-01, write packages/web/src/store.ts',
      'src/jobs/: renamed to src/tasks on 2026-04-01, write src/tasks',
    ])
  })

  it('are looked for in history from the packages of a monorepo too', async () => {
    const project = makeProject()
    project.commit('2026-03-05', { 'packages/web/src/lost.tsx': undefined })
    expect(await deadIn(project.root, 'The page `src/lost.tsx` shows tides.')).toEqual([
      'src/lost.tsx: deleted on 2026-03-05',
    ])
  })

  it('are dead without a history where their folder holds files of their kind', async () => {
    const { root } = makeProject()
    expect(await deadIn(root, 'The login is in `src/auth/login.ts`, its styles in `src/auth/login.css`.')).toEqual([
      'src/auth/login.ts: missing',
    ])
  })

  it('need proof: routes, modules, commands, branches, versions and other repositories are none', async () => {
    const { root } = makeProject()
    const text = [
      '`/api/users` `@tide/web` `react/jsx-runtime` `npm run build/all` `feature/login` `v1/v2` `owner/repository`',
      '`application/json` `a/b` `1/2` `and/or` `dist/main.js` `node_modules/x/index.js` `other-repo/src/main.ts`',
      '`src/{name}.ts` `src/<name>.ts` `src/auth/foo.ts` `src/auth/my-page.ts` `src/auth/...` `http://x.org/src/a.ts`',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([])
  })

  it('beside words of what is gone or planned are no news', async () => {
    const project = makeProject()
    project.commit('2026-03-05', { 'src/old.ts': undefined })
    const text = [
      'We removed `src/old.ts` in March.',
      '',
      'A new file `src/auth/login.ts` will hold the login.',
      '',
      'Die Datei `src/old.ts` wurde gelöscht.',
      '',
      '~~`src/old.ts`~~',
      '',
      'The folder changed from `src/old.ts` to `src/jobs/`.',
    ].join('\n')
    expect(await deadIn(project.root, text)).toEqual([])
  })

  it('in a task are no claim, and a folder that tools make has no name of its own', async () => {
    const project = makeProject()
    project.commit('2026-03-04', { 'vendor/a.ts': 'a\n' })
    project.commit('2026-03-05', { 'src/old.ts': undefined, 'vendor/a.ts': undefined })
    const text = '- [x] Change `src/old.ts`\n- [ ] Read [a](gone.md)\n\nSee `vendor/` and `vendor/a.ts`.\n'
    expect(await deadIn(project.root, text)).toEqual(['gone.md: missing', 'vendor/a.ts: deleted on 2026-03-05'])
  })

  it('in a record are no news; its links must lead somewhere', async () => {
    const project = makeProject()
    project.commit('2026-03-05', { 'src/old.ts': undefined })
    const text = 'Edit `src/old.ts`, `src/auth/login.ts` and `src/auth/token.ts:9`, see [the guide](gone.md).'
    const records = ['plans/2026-02-01-login.md', 'plans/20260201-login.md', 'archive/login.md', 'history.md']
    for (const path of [...records, 'CHANGELOG.md', 'completed/login.md', 'login-postmortem.md']) {
      expect(await deadIn(project.root, text, { path: `docs/${path}` })).toEqual(['gone.md: missing'])
    }
    expect(await deadIn(project.root, text, { path: 'docs/plans/login.md' })).toHaveLength(4)
  })

  it('with a name that stands for any name are none', async () => {
    const { root } = makeProject()
    const text =
      '`src/auth/NNN-*.ts` `src/auth/my-*.ts` `src/auth/XXXX.ts` `src/auth/MyPage.ts`, but `src/auth/mysql.ts`'
    expect(await deadIn(root, text)).toEqual(['src/auth/mysql.ts: missing'])
  })

  it('with a pattern are dead where nothing in an existing folder matches', async () => {
    const { root } = makeProject()
    expect(
      await deadIn(
        root,
        'Tests are `src/auth/**/*.spec.ts`, pages `src/auth/{a,b}.tsx`, `src/{a,b}.ts`, others `lib/x/*.ts`.',
      ),
    ).toEqual(['src/auth/**/*.spec.ts: no-match', 'src/auth/{a,b}.tsx: no-match', 'src/{a,b}.ts: no-match'])
  })

  it('in file trees count where trees are read', async () => {
    const project = makeProject()
    project.commit('2026-03-05', { 'src/old.ts': undefined })
    const text = '```\nsrc/\n├── auth/\n│   └── session.ts  # sessions\n└── old.ts\n```\n'
    expect(await deadIn(project.root, text)).toEqual([])
    expect(await deadIn(project.root, text, { trees: true })).toEqual(['old.ts: deleted on 2026-03-05'])
  })
})
