import { printConfig } from '../run/print-config.ts'
import { printTemplate } from '../run/print-template.ts'
import { UsageError } from '../run/usage-error.ts'
import { printable, printableLines } from '../text/printable.ts'
import type { Args } from './args.ts'
import type { Ports } from './ports.ts'
import { readRequest } from './request.ts'

/** `--print-config FILE` and `--print-template NAME|PATH`; the result is the exit status. */
export async function print(args: Args, ports: Ports): Promise<number> {
  const request = await readRequest(args, ports)
  const file = args.text('print-config')
  const answer =
    file === null
      ? await printTemplate(args.text('print-template') ?? '', request, isJson(args))
      : await printConfig(file, request)
  if ('text' in answer) {
    ports.stdout.write(printableLines(answer.text))
    return 0
  }
  for (const problem of answer.problems) ports.stderr.write(`system-patterns-lint: ${printable(problem)}\n`)
  return 2
}

function isJson(args: Args): boolean {
  const format = args.text('format') ?? 'pretty'
  if (format === 'pretty' || format === 'json') return format === 'json'
  throw new UsageError(`Unknown format \`${format}\` for \`--print-template\`; use \`pretty\` or \`json\``)
}
