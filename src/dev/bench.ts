/**
 * Times the built command beside its peers: `npm run bench`; with `-- --lsp` the language server instead. Prints a table
 * as Markdown. `BENCH_DOCS=DIR` takes the documents of a folder instead of `fixtures/`, `BENCH_RUNS=N` that many runs of
 * each, `BENCH_NODE=PATH` another Node, `BENCH_NEWEST=PATH` one more for a row of its own.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const peers = {
  rumdl: '0.2.75',
  'markdownlint-cli2': '0.24.1',
  textlint: '15.8.0',
  'textlint-rule-max-comma': '4.0.0',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  'remark-gfm': '4.0.1',
  prettier: '3.10.1',
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = process.env['BENCH_NODE'] ?? process.execPath
const runs = Number(process.env['BENCH_RUNS'] ?? 7)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
// Whoever measures twice measures the same: caches are the bench's own.
const env = {
  ...process.env,
  XDG_CACHE_HOME: join(folder, 'cache'),
  LOCALAPPDATA: join(folder, 'cache'),
  FORCE_COLOR: '0',
  CI: '',
}

/** A command line and how to tell that it did its work. */
interface Contender {
  readonly name: string
  readonly argv: readonly string[]
  readonly cwd: string
  readonly input?: string
  /** Done before each run, not timed. */
  readonly before?: () => void
  /** Exit statuses of a run that did its work. */
  readonly statuses: readonly number[]
  /** What its output must tell of what it found. */
  readonly proof: RegExp
}

interface Measure {
  readonly milliseconds: number
  /** Mebibytes; null where the system does not tell. */
  readonly peak: number | null
}

/** Runs every contender in turn, as often as asked and, to fill what is cached, once before; the median of each. */
function race(contenders: readonly Contender[], times: number, before = 1): Map<string, Measure> {
  const taken = new Map<string, Measure[]>(contenders.map(({ name }) => [name, []]))
  for (let round = -before; round < times; round++) {
    for (const contender of contenders) {
      contender.before?.()
      const measure = time(contender)
      if (round >= 0) taken.get(contender.name)?.push(measure)
    }
    process.stderr.write('.')
  }
  return new Map(
    [...taken].map(([name, all]) => [
      name,
      {
        milliseconds: median(all.map((one) => one.milliseconds)),
        peak: all.some((one) => one.peak === null) ? null : median(all.map((one) => one.peak ?? 0)),
      },
    ]),
  )
}

function time({ name, argv, cwd, input, statuses, proof }: Contender): Measure {
  const [command = '', ...args] = argv
  const timer = '/usr/bin/time'
  const timed = existsSync(timer)
  const report = join(folder, 'peak.txt')
  const start = performance.now()
  const ran = timed
    ? spawnSync(timer, ['-o', report, '-f', '%M', command, ...args], {
        cwd,
        env,
        input: input ?? '',
        maxBuffer: 1 << 30,
      })
    : spawnSync(command, args, { cwd, env, input: input ?? '', maxBuffer: 1 << 30 })
  const milliseconds = performance.now() - start
  const output = `${ran.stdout}${ran.stderr}`
  if (!statuses.includes(ran.status ?? -1) || !proof.test(output)) {
    throw new Error(`${name} did not do its work (exit status ${ran.status}): ${output.slice(-600)}`)
  }
  return { milliseconds, peak: timed ? Number(readFileSync(report, 'utf8').trim().split('\n').at(-1)) / 1024 : null }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

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

function installPeers(): string {
  const place = join(folder, 'peers')
  mkdirSync(place)
  writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true, dependencies: peers }))
  const ran = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: place,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (ran.status !== 0) throw new Error(`The peers could not be installed: ${ran.stderr}`)
  return place
}

const ours = join(root, 'dist/cli.cjs')
if (!existsSync(ours)) throw new Error('There is no `dist/cli.cjs`: run `npm run build` first')
if (process.argv.includes('--lsp')) {
  const { benchServer } = await import('./bench-lsp.ts')
  process.stdout.write(await benchServer({ command: ours, node, runs, sources: readSources() }))
  process.exit()
}
const installed = installPeers()
const script = (name: string) => {
  const { bin } = JSON.parse(readFileSync(join(installed, 'node_modules', name, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const path = typeof bin === 'string' ? bin : (bin[name.replace('-cli', '')] ?? Object.values(bin)[0] ?? '')
  return join(installed, 'node_modules', name, path)
}

/** The peers over a folder's documents; settings lie beside the peers, so that plug-ins are found. */
function contenders(cwd: string, paths: readonly string[]): Contender[] {
  const remarkrc = join(installed, 'remark.json')
  const textlintrc = join(installed, 'textlint.json')
  writeFileSync(
    remarkrc,
    JSON.stringify({
      plugins: ['remark-gfm', 'remark-preset-lint-recommended', ['remark-lint-list-item-indent', 'tab']],
    }),
  )
  writeFileSync(textlintrc, JSON.stringify({ rules: { 'max-comma': { max: 1 } } }))
  const found = { statuses: [0, 1], cwd }
  return [
    { name: 'markdownlint-cli2', argv: [node, script('markdownlint-cli2'), ...paths], ...found, proof: /MD\d{3}/ },
    {
      name: 'remark-cli',
      argv: [node, script('remark-cli'), '--no-stdout', '--rc-path', remarkrc, ...paths],
      ...found,
      proof: /warning/,
    },
    {
      name: 'textlint',
      argv: [
        node,
        script('textlint'),
        '--config',
        textlintrc,
        '--rules-base-directory',
        join(installed, 'node_modules'),
        ...paths,
      ],
      ...found,
      proof: /max-comma/,
    },
    { name: 'prettier', argv: [node, script('prettier'), '--check', ...paths], ...found, proof: /\.md/ },
  ]
}

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
  const ratio = mine.milliseconds / other.milliseconds
  const verdict = goal === null ? '' : ratio <= goal ? 'met' : 'not met'
  rows.push(`| ${what} | ${than} | ${ratio.toFixed(2)} | ${goal === null ? '' : `≤ ${goal}`} | ${verdict} |`)
}

const versionOf = (path: string) => spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim()
const goalOn = (path: string) => (Number(/\d+/.exec(versionOf(path))?.[0]) > 20 ? 2.4 : 1.7)
const one = race(
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
  runs * 3,
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
const newest = process.env['BENCH_NEWEST']
if (newest !== undefined) {
  const there = race(
    [
      { name: '`node -e 0`', argv: [newest, '-e', '0'], cwd: single, statuses: [0], proof: /^/ },
      { name: 'ours', argv: [newest, ...onSave.slice(1), 'systemPatterns.md'], cwd: single, ...ran },
    ],
    runs * 3,
  )
  row(`one document, Node ${versionOf(newest)}`, there, 'ours', '`node -e 0`', goalOn(newest))
}

const cold = race(
  [
    { name: 'ours', argv: [...command, '--no-cache'], cwd: thousand, ...ran },
    ...contenders(thousand, ['**/*.md']).filter(({ name }) => name !== 'prettier'),
  ],
  Math.max(1, Math.floor(runs / 2)),
)
// The goal is held against the faster of the two.
const [fastest] = ['markdownlint-cli2', 'remark-cli'].sort(
  (a, b) => (cold.get(a)?.milliseconds ?? 0) - (cold.get(b)?.milliseconds ?? 0),
)
for (const peer of ['markdownlint-cli2', 'remark-cli'])
  row('1,000 documents, cold', cold, 'ours', peer, peer === fastest ? 0.5 : null)
row('1,000 documents, cold', cold, 'ours', 'textlint', null)

const warm = race(
  [
    { name: 'ours', argv: command, cwd: thousand, ...ran },
    { name: 'rumdl, warm', argv: [...rumdl, '.'], cwd: thousand, statuses: [0, 1], proof: /MD\d{3}/ },
    { name: 'rumdl, cold', argv: [...rumdl, '--no-cache', '.'], cwd: thousand, statuses: [0, 1], proof: /MD\d{3}/ },
  ],
  runs,
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
  1,
  0,
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
    ...(peaks[0] === null || peaks[1] === null
      ? []
      : [
          `| peak memory, 1,000 documents | | ${Math.round(peaks[0])} MiB | ≤ 200 MiB | ${peaks[0] <= 200 ? 'met' : 'not met'} |`,
          `| peak memory, 10,000 documents | 1,000 documents | ${(peaks[1] / peaks[0]).toFixed(2)} | ≤ 1.25 | ${peaks[1] <= peaks[0] * 1.25 ? 'met' : 'not met'} |`,
        ]),
    '',
    `Measured ${new Date().toISOString().slice(0, 10)} with Node ${versionOf(node)} on ${cpus().length} cores of ${model.trim()}: medians of whole processes in turn.`,
    '',
  ].join('\n'),
)
rmSync(folder, { recursive: true, force: true })
