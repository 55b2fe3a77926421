import { isTemplatePath } from '../config/load.ts'
import { localDayOf } from '../dates/calendar.ts'
import { init as write } from '../run/init.ts'
import { UsageError } from '../run/usage-error.ts'
import { builtinNames } from '../template/builtin.ts'
import { nearestName } from '../text/nearest.ts'
import { printable } from '../text/printable.ts'
import type { Args } from './args.ts'
import type { Ports } from './ports.ts'
import { readRequest } from './request.ts'

/** `--init [--template NAME] [PATH]`: writes what it did and the next step to standard output. */
export async function init(args: Args, ports: Ports): Promise<void> {
  if (args.paths.length > 1) throw new UsageError('`--init` takes one document; name one path or none')
  const { commandLine, rules, today } = await readRequest(args, ports)
  const [path = null] = args.paths
  const { ask } = ports
  const setRules = Object.fromEntries(commandLine.rules?.map(({ id, value }) => [id, value]) ?? [])
  const result = await write({
    cwd: ports.cwd,
    rules,
    template: commandLine.template ?? null,
    settings: {
      ...(commandLine.maxAge === undefined ? {} : { maxAge: commandLine.maxAge }),
      ...(args.texts('rule').length > 0 ? { rules: setRules } : {}),
    },
    path,
    today: today ?? localDayOf(new Date()),
    askTemplate: ask ? () => askTemplate(ask) : null,
  })
  if ('refusal' in result) throw new UsageError(result.refusal)
  const lines = [
    ...result.lines,
    '',
    'Next: run `npx system-patterns-lint` to lint the documents. To run it always, add it to',
    '  pre-commit   hooks `system-patterns-lint` and `system-patterns-lint-fix`',
    '  CI           `npx system-patterns-lint --format github`, with the whole history: `fetch-depth: 0`',
    '  the editor   see docs/editors.md of the package',
    'With many findings, start with `--write-baseline`: only new findings are reported from then on.',
  ]
  ports.stdout.write(`${lines.map(printable).join('\n')}\n`)
}

async function askTemplate(ask: NonNullable<Ports['ask']>) {
  const answer = (await ask(`No document found. Template for a new one (${builtinNames.join(', ')}): `)).trim()
  if (answer === '' || isTemplatePath(answer)) return null
  if (builtinNames.includes(answer)) return { kind: 'builtin' as const, name: answer }
  const near = nearestName(answer, builtinNames)
  throw new UsageError(`Unknown template \`${answer}\`${near === null ? '' : `; did you mean \`${near}\`?`}`)
}
