import { parseArgs } from 'node:util'
import { rules } from '../../rules/index.ts'
import { isFormat, loadReporter } from '../report/index.ts'
import { tally } from '../report/tally.ts'
import { run } from '../run.ts'
import { cliOptions } from './options.ts'
import { version } from './version.ts'

export interface Ports {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly stdout: { write(text: string): void; readonly isTTY: boolean; readonly columns: number | undefined }
  readonly stderr: { write(text: string): void; readonly isTTY: boolean }
  readStdin(): Promise<Uint8Array>
}

export async function main(argv: readonly string[], ports: Ports): Promise<number> {
  const options = Object.fromEntries(cliOptions.map(({ name, value, multiple = false, short }) => [
    name, { type: value === null ? 'boolean' as const : 'string' as const, multiple, ...(short ? { short } : {}) },
  ]))
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
  if (values['version']) {
    ports.stdout.write(`${version}\n`)
    return 0
  }
  const { results } = await run({
    cwd: ports.cwd,
    paths: positionals,
    stdin: values['stdin'] ? { path: text('stdin-filename') ?? '<stdin>', text: new TextDecoder().decode(await ports.readStdin()) } : null,
    rules,
    template: text('template') === 'auto' ? null : text('template'),
    maxAge: text('max-age') === null ? null : Number(text('max-age')),
    today: text('today'),
    severities: new Map(),
  })
  const format = Array.isArray(values['format']) ? String(values['format'][0]) : 'pretty'
  if (!isFormat(format)) return 2
  const report = await loadReporter(format)
  ports.stdout.write(report(results, { rules, version, color: ports.stdout.isTTY, cwd: ports.cwd, width: ports.stdout.columns }))
  const { errors, failures } = tally(results)
  return failures > 0 ? 2 : errors > 0 ? 1 : 0
}
