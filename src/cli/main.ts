import { rules } from '../../rules/index.ts'
import { showsSummaries } from '../report/index.ts'
import { version } from '../rule/version.ts'
import { sentenceOf, UsageError } from '../run/usage-error.ts'
import { pathExists } from '../workspace/files/read.ts'
import { type Args, readArgs } from './args.ts'
import { type Run, readOutputs, writeOutputs } from './outputs.ts'
import type { Ports } from './ports.ts'
import { readRequest } from './request.ts'

/** Runs the command; the result is the exit status: 0 no errors, 1 findings, 2 the linter could not do its work. */
export async function main(argv: readonly string[], ports: Ports): Promise<number> {
  try {
    const args = readArgs(argv)
    const status = await runCommand(args, ports)
    if (status !== null) return status
    if (!args.has('watch')) return await lintPaths(args, ports)
    const { watchAndLint } = await import('./watch.ts')
    return await watchAndLint(() => lintPaths(args, ports), ports)
  } catch (error) {
    const { printable } = await import('../text/printable.ts')
    ports.stderr.write(`system-patterns-lint: ${printable(sentenceOf(error))}\n`)
    return 2
  }
}

/** Runs a command that needs no document; null where the command line has none. */
async function runCommand(args: Args, ports: Ports): Promise<number | null> {
  const { stdout } = ports
  if (args.has('help')) {
    const { writeHelp } = await import('./help.ts')
    stdout.write(writeHelp())
  } else if (args.has('version')) stdout.write(`${version}\n`)
  else if (args.has('list-rules')) {
    const { listRules } = await import('./rules-text.ts')
    stdout.write(listRules(rules))
  } else if (args.has('explain')) {
    const [{ explainRule }, { suggestName }] = await Promise.all([
      import('./rules-text.ts'),
      import('../text/nearest.ts'),
    ])
    const id = args.text('explain') ?? ''
    const rule = rules.find((one) => one.id === id)
    if (!rule) {
      const ids = rules.map((one) => one.id)
      throw new UsageError(`Unknown rule \`${id}\`; ${suggestName(id, ids, 'run `--list-rules` to list the rules')}`)
    }
    stdout.write(explainRule(rule, version))
  } else if (args.has('init')) {
    const { init } = await import('./init.ts')
    await init(args, ports)
  } else if (args.has('list-templates')) {
    const { listTemplates } = await import('./list-templates.ts')
    stdout.write(await listTemplates(args, ports))
  } else if (args.has('completions')) {
    const { writeCompletions } = await import('./completions.ts')
    stdout.write(writeCompletions(args.text('completions') ?? ''))
  } else if (args.has('print-config') || args.has('print-template')) {
    const { print } = await import('./print.ts')
    return print(args, ports)
  } else if (args.has('lsp')) {
    const { serveEditor } = await import('./lsp.ts')
    return serveEditor(args, ports)
  } else return null
  return 0
}

async function lintPaths(args: Args, ports: Ports): Promise<number> {
  // The whole command line is checked before a document is read or fixed.
  const outputs = await readOutputs(args)
  const asked = args.number('max-warnings')
  const request = await readRequest(args, ports)
  const [{ run }, progress] = await Promise.all([import('../run/run.ts'), startProgress(ports)])
  const debug = args.has('debug') ? (await import('./debug.ts')).createDebug(ports.stderr, ports.cwd, Date.now) : null
  debug?.start()
  const outcome = await run({
    ...request,
    summarized: outputs.some(({ format }) => showsSummaries(format)),
    onDocument: progress.update,
    ...(debug && { onResult: debug.onResult }),
  })
  progress.end()
  debug?.end(outcome)
  const reported: Run =
    args.has('quiet') || usesBaseline(args, outcome.baselines)
      ? await import('./reported-run.ts').then(({ selectReported }) => selectReported(outcome, args, request))
      : outcome
  const status = await writeOutputs(reported, args, ports, outputs, asked ?? outcome.maxWarnings)
  if (args.has('statistics')) {
    const { writeStatistics } = await import('./statistics.ts')
    // Machine output is alone on standard output.
    const isPretty = outputs.every(({ format, path }) => format === 'pretty' || path !== null)
    const stream = isPretty ? ports.stdout : ports.stderr
    stream.write(`\n${writeStatistics(reported.results)}`)
  }
  return status
}

function usesBaseline(args: Args, baselines: ReadonlyMap<string, unknown>): boolean {
  return (
    ['baseline', 'write-baseline', 'prune-baseline'].some((name) => args.has(name)) ||
    [...baselines.keys()].some(pathExists)
  )
}

/** The progress of a long run, on a terminal only, removed at the end of the run. */
async function startProgress({
  stderr,
  env,
}: Ports): Promise<{ update: (done: number, all: number, path: string) => void; end: () => void }> {
  if (!stderr.isTTY || env['CI']) return { update: () => {}, end: () => {} }
  const { createProgress } = await import('./progress.ts')
  return createProgress(stderr, Date.now)
}
