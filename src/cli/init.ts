import { localDayOf } from '../dates/calendar.ts'
import { printable } from '../report/printable.ts'
import { init as write } from '../run/init.ts'
import { UsageError } from '../run/usage-error.ts'
import type { Args } from './args.ts'
import type { Ports } from './main.ts'
import { readRequest } from './request.ts'

/** `--init [--template NAME] [PATH]`: writes what it did and the next step to standard output. */
export async function init(args: Args, ports: Ports): Promise<void> {
  if (args.paths.length > 1) throw new UsageError('`--init` creates one document; name one path or none')
  const request = await readRequest(args, ports)
  const [path = null] = args.paths
  const result = await write({
    cwd: ports.cwd,
    template: request.commandLine.template ?? null,
    path,
    today: request.today ?? localDayOf(new Date()),
  })
  if ('refusal' in result) throw new UsageError(result.refusal)
  const lines = [
    ...result.notes,
    ...result.written.map((file) => `Wrote ${file}`),
    '',
    'Next: run `npx system-patterns-lint` to lint the documents. To run it always, add it to',
    '  pre-commit   hooks `system-patterns-lint` and `system-patterns-lint-fix`',
    '  CI           `npx system-patterns-lint --format github`, with the whole history: `fetch-depth: 0`',
    '  the editor   README, section Editors',
    'With many findings, start with `--write-baseline`: only new findings are reported from then on.',
  ]
  ports.stdout.write(`${lines.map(printable).join('\n')}\n`)
}
