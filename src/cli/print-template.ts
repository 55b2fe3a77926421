import { printable } from '../report/printable.ts'
import { printTemplate as print } from '../run/print-template.ts'
import { UsageError } from '../run/usage-error.ts'
import type { Args } from './args.ts'
import type { Ports } from './ports.ts'
import { readRequest } from './request.ts'

/** `--print-template NAME|PATH`. */
export async function printTemplate(args: Args, ports: Ports): Promise<number> {
  const format = args.text('format') ?? 'pretty'
  if (format !== 'pretty' && format !== 'json')
    throw new UsageError(`Unknown format \`${format}\` for \`--print-template\`; use \`pretty\` or \`json\``)
  const answer = await print(args.text('print-template') ?? '', await readRequest(args, ports), format === 'json')
  if ('text' in answer) {
    ports.stdout.write(answer.text)
    return 0
  }
  for (const problem of answer.problems) ports.stderr.write(`system-patterns-lint: ${printable(problem)}\n`)
  return 2
}
