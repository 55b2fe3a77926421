import { printable, printableLines } from '../lint/printable.ts'
import { printConfig as explain } from '../run/print-config.ts'
import type { Args } from './args.ts'
import type { Ports } from './ports.ts'
import { readRequest } from './request.ts'

/** `--print-config FILE`. */
export async function printConfig(args: Args, ports: Ports): Promise<number> {
  const answer = await explain(args.text('print-config') ?? '', await readRequest(args, ports))
  if ('text' in answer) {
    ports.stdout.write(printableLines(answer.text))
    return 0
  }
  for (const problem of answer.problems) ports.stderr.write(`system-patterns-lint: ${printable(problem)}\n`)
  return 2
}
