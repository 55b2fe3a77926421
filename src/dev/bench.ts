/**
 * Times the built command beside its peers: `npm run bench`; with `-- --lsp` the language server instead. Prints a
 * table as Markdown. `BENCH_DOCS=DIR` takes the documents of a folder instead of `fixtures/`, `BENCH_RUNS=N` that many
 * runs of each, `BENCH_NODE=PATH` another Node, `BENCH_NEWEST=PATH` one more for a row of its own.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installNewestNode, installPeers } from './bench/peers.ts'
import { type Contender, compareMeasures, createEnvironment, type Measure, race } from './bench/race.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = process.env['BENCH_NODE'] ?? process.execPath
const runs = Number(process.env['BENCH_RUNS'] ?? 7)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const env = createEnvironment(join(folder, 'cache'))

/** Writes documents, each unlike any other, in folders of fifty. */
function plant(name: string, sources: readonly string[], count: number): string {
  const place = join(folder, name)
  for (let index = 0; index < count; index++) {
    const memory = join(place, `team-${Math.floor(index / 50)}`, `project-${index}`)
    mkdirSync(memory, { recursive: true })
    writeFileSync(
      join(memory, 'systemPatterns.md'),
      `${sources[index % sources.length] ?? ''}\n\nThis is document ${index}.\n`,
    )
  }
  return place
}

function readSources(): string[] {
  const from = resolve(process.env['BENCH_DOCS'] ?? join(root, 'fixtures/documents'))
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
  const texts = names.map((name) => readFileSync(join(from, name), 'utf8'))
  if (texts.length === 0) throw new Error(`No Markdown in ${from}`)
  return texts
}

const ours = join(root, 'dist/cli.cjs')
if (!existsSync(ours)) throw new Error('There is no `dist/cli.cjs`: run `npm run build` first')
if (process.argv.includes('--lsp')) {
  const { benchServer } = await import('./bench-lsp.ts')
  process.stdout.write(await benchServer({ command: ours, node, runs, sources: readSources() }))
  process.exit()
}
const track = { folder, env }
const { script, contenders } = installPeers(track, node)

const sources = readSources()
const thousand = plant('thousand', sources, 1000)
const tenThousand = plant('ten-thousand', sources, 10_000)
const single = join(folder, 'single')
cpSync(join(thousand, 'team-0/project-0'), single, { recursive: true })
const document = readFileSync(join(single, 'systemPatterns.md'), 'utf8')
const rumdl = [node, script('rumdl'), 'check']
// On save the document lies in a repository, and git is asked: the default settings.
for (const args of [
  ['init', '-q'],
  ['add', '-A'],
  ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', 'commit', '-qm', 'x'],
]) {
  spawnSync('git', args, { cwd: single })
}
// Under a day of their own, so that dates do not depend on when the table was made.
const onSave = [node, ours, '--today', '2030-01-01']
const command = [...onSave, '--no-git']
const ran = { statuses: [0, 1], proof: /document|checked/ }
const clearRumdl = (cwd: string) => () => rmSync(join(cwd, '.rumdl_cache'), { recursive: true, force: true })
const rows: string[] = []

function row(
  what: string,
  measures: ReadonlyMap<string, Measure>,
  us: string,
  than: string,
  goal: number | null,
): void {
  const [mine, other] = [measures.get(us), measures.get(than)]
  if (!mine || !other) return
  const { ratio, from, to } = compareMeasures(mine, other)
  const mark = goal === null ? '' : ratio <= goal ? 'met' : 'not met'
  const times = `${ratio.toFixed(2)} (${from.toFixed(2)} to ${to.toFixed(2)})`
  rows.push(`| ${what} | ${than} | ${times} | ${goal === null ? '' : `≤ ${goal}`} | ${mark} |`)
}

const versionOf = (path: string) => spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim()
const goalOn = (path: string) => (Number(/\d+/.exec(versionOf(path))?.[0]) > 20 ? 2.4 : 1.7)
const one = race(
  track,
  [
    { name: '`node -e 0`', argv: [node, '-e', '0'], cwd: single, statuses: [0], proof: /^/ },
    { name: 'ours', argv: [...onSave, 'systemPatterns.md'], cwd: single, ...ran },
    { name: 'ours, `--no-git`', argv: [...command, 'systemPatterns.md'], cwd: single, ...ran },
    {
      name: 'ours, standard input',
      argv: [...onSave, '--stdin', '--stdin-filename', 'systemPatterns.md'],
      cwd: single,
      input: document,
      ...ran,
    },
    {
      name: 'rumdl',
      argv: [...rumdl, '--no-cache', 'systemPatterns.md'],
      cwd: single,
      statuses: [0, 1],
      proof: /MD\d{3}|No issues/,
    },
    ...contenders(single, ['systemPatterns.md']),
  ],
  { times: runs * 3 },
)
const limits: readonly (readonly [string, number | null])[] = [
  ['`node -e 0`', goalOn(node)],
  ['rumdl', 1.2],
  ['markdownlint-cli2', 0.45],
  ['remark-cli', 0.35],
  ['textlint', null],
  ['prettier', null],
]
for (const [peer, limit] of limits) row('one document', one, 'ours', peer, limit)
row('one document, `--no-git`', one, 'ours, `--no-git`', '`node -e 0`', null)
row('one document, `--stdin`', one, 'ours, standard input', '`node -e 0`', goalOn(node))
const newest = process.env['BENCH_NEWEST'] ?? installNewestNode(track)
if (newest !== null) {
  const there = race(
    track,
    [
      { name: '`node -e 0`', argv: [newest, '-e', '0'], cwd: single, statuses: [0], proof: /^/ },
      { name: 'ours', argv: [newest, ...onSave.slice(1), 'systemPatterns.md'], cwd: single, ...ran },
    ],
    { times: runs * 3 },
  )
  row(`one document, Node ${versionOf(newest)}`, there, 'ours', '`node -e 0`', goalOn(newest))
}

const cold = race(
  track,
  [
    { name: 'ours', argv: [...command, '--no-cache'], cwd: thousand, ...ran },
    ...contenders(thousand, ['**/*.md']).filter(({ name }) => name !== 'prettier'),
  ],
  { times: Math.max(1, Math.floor(runs / 2)) },
)
// The goal is compared with the faster of the two.
const [fastest] = ['markdownlint-cli2', 'remark-cli'].sort(
  (a, b) => Math.min(...(cold.get(a)?.milliseconds ?? [])) - Math.min(...(cold.get(b)?.milliseconds ?? [])),
)
for (const peer of ['markdownlint-cli2', 'remark-cli'])
  row('1,000 documents, cold', cold, 'ours', peer, peer === fastest ? 0.5 : null)
row('1,000 documents, cold', cold, 'ours', 'textlint', null)

const warm = race(
  track,
  [
    { name: 'ours', argv: command, cwd: thousand, ...ran },
    { name: 'rumdl, warm', argv: [...rumdl, '.'], cwd: thousand, statuses: [0, 1], proof: /MD\d{3}/ },
    { name: 'rumdl, cold', argv: [...rumdl, '--no-cache', '.'], cwd: thousand, statuses: [0, 1], proof: /MD\d{3}/ },
  ],
  { times: runs },
)
row('1,000 documents, warm', warm, 'ours', 'rumdl, warm', 1)
row('1,000 documents, warm', warm, 'ours', 'rumdl, cold', null)
clearRumdl(thousand)()

const large = (megabytes: number): string => {
  const place = join(folder, `large-${megabytes}`)
  mkdirSync(place)
  const [text = ''] = sources
  writeFileSync(
    join(place, 'systemPatterns.md'),
    sources
      .join('\n\n')
      .concat(text)
      .repeat(Math.ceil((megabytes * 1e6) / sources.join('\n\n').length))
      .slice(0, megabytes * 1e6),
  )
  return place
}
const growth = race(
  track,
  [
    { name: 'ours, 1,000 documents', argv: [...command, '--no-cache'], cwd: thousand, ...ran },
    { name: 'ours, 10,000 documents', argv: [...command, '--no-cache'], cwd: tenThousand, ...ran },
    ...[2, 4].map(
      (megabytes): Contender => ({
        name: `ours, ${megabytes} MB`,
        argv: [...command, 'systemPatterns.md'],
        cwd: large(megabytes),
        ...ran,
      }),
    ),
  ],
  { times: 1, before: 0 },
)
row('10,000 documents', growth, 'ours, 10,000 documents', 'ours, 1,000 documents', 10.5)
row('a document of 4 MB', growth, 'ours, 4 MB', 'ours, 2 MB', 2.2)

const peaks = [
  growth.get('ours, 1,000 documents')?.peak ?? null,
  growth.get('ours, 10,000 documents')?.peak ?? null,
] as const
const [{ model = 'unknown' } = {}] = cpus()
process.stdout.write(
  [
    '',
    '| what | beside | times its time | goal | |',
    '|---|---|---|---|---|',
    ...rows,
    ...(peaks[0] === null || peaks[1] === null ? [] : describePeaks(peaks[0], peaks[1])),
    '',
    `Measured ${new Date().toISOString().slice(0, 10)} with Node ${versionOf(node)} on ${cpus().length} cores of ` +
      `${model.trim()}: medians of whole processes in turn.`,
    '',
  ].join('\n'),
)
rmSync(folder, { recursive: true, force: true })

/** Rows of peak memory in MiB, for 1,000 and 10,000 documents. */
function describePeaks(thousand: number, tenThousand: number): string[] {
  const growth = tenThousand / thousand
  const metOrNot = (isMet: boolean) => (isMet ? 'met' : 'not met')
  return [
    `| peak memory, 1,000 documents | | ${Math.round(thousand)} MiB | ≤ 200 MiB | ${metOrNot(thousand <= 200)} |`,
    `| peak memory, 10,000 documents | 1,000 documents | ${growth.toFixed(2)} | ≤ 1.25 | ${metOrNot(growth <= 1.25)} |`,
  ]
}
