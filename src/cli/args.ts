import { parseArgs } from 'node:util'
import { isDay } from '../dates/calendar.ts'
import { UsageError } from '../run/usage-error.ts'
import { addTo } from '../text/groups.ts'
import { nearestName } from '../text/nearest.ts'
import { cliOptions } from './options.ts'

/** The options and paths of a command line. */
export interface Args {
  readonly paths: readonly string[]
  /** Whether an option was given. */
  has(name: string): boolean
  /** The value of an option; null where it was not given. */
  text(name: string): string | null
  /** The values of an option that may be given several times. */
  texts(name: string): readonly string[]
  /** The value of an option that takes a whole number from 0; null where it was not given. */
  number(name: string): number | null
  /** The value of an option that takes a day, `YYYY-MM-DD`; null where it was not given. */
  day(name: string): string | null
}

/**
 * Reads a command line.
 * @throws {UsageError} for an unknown option, a missing value, or a value that an option does not take
 */
export function readArgs(argv: readonly string[]): Args {
  const known = new Map(cliOptions.map((option) => [option.name, option]))
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      cliOptions.map(({ name, value, short }) => [
        name,
        { type: value === null ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const paths: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const option = known.get(token.name)
    if (!option) throw new UsageError(unknownOption(token.rawName))
    if (option.value === null && token.value !== undefined)
      throw new UsageError(`\`${token.rawName}\` takes no value; remove \`=${token.value}\``)
    if (
      option.value !== null &&
      (token.value === undefined ||
        (!token.inlineValue && known.has(token.value.replace(/^--/, '')) && token.value.startsWith('--')))
    ) {
      throw new UsageError(`\`${token.rawName}\` needs a value; write \`${token.rawName} ${option.value}\``)
    }
    if (option.multiple !== true && option.value !== null && values.has(option.name)) {
      throw new UsageError(`Duplicate option \`${token.rawName}\`; remove one`)
    }
    addTo(values, option.name, token.value ?? '')
  }
  const text = (name: string) => values.get(name)?.[0] ?? null
  return {
    paths,
    has: (name) => values.has(name),
    text,
    texts: (name) => values.get(name) ?? [],
    number(name) {
      const value = text(name)
      if (value !== null && !/^\d{1,9}$/.test(value))
        throw new UsageError(`\`--${name}\` must be a whole number from 0, not \`${value}\``)
      return value === null ? null : Number(value)
    },
    day(name) {
      const value = text(name)
      if (value !== null && !isDay(value))
        throw new UsageError(`\`--${name}\` must be a date such as 2026-01-31, not \`${value}\``)
      return value
    },
  }
}

function unknownOption(rawName: string): string {
  const names = cliOptions.map((option) => option.name)
  // One letter is near to every short name.
  const nearest = rawName.startsWith('--') ? nearestName(rawName.slice(2), names) : null
  return `Unknown option \`${rawName}\`; ${nearest === null ? 'run `--help`' : `did you mean \`--${nearest}\`?`}`
}
