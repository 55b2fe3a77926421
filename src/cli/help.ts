import { documentNames } from '../globs/document-names.ts'
import { cliOptions } from './options.ts'

/** The output of `--help`. */
export function writeHelp(): string {
  const lines = [
    'Usage: system-patterns-lint [options] [file|dir|glob ...]',
    '',
    'Lints architecture notes in Markdown against a plain Markdown template.',
    'Without a path it lints every document below the working directory with one of these names, in any case:',
    `${documentNames.join(', ')}.`,
  ]
  const left = ({ short, name, value }: (typeof cliOptions)[number]) =>
    `  ${short === undefined ? '    ' : `-${short}, `}--${name}${value === null ? '' : ` ${value}`}`
  const width = Math.max(...cliOptions.map((option) => left(option).length)) + 2
  for (const group of new Set(cliOptions.map((option) => option.group))) {
    lines.push('', `${group}:`)
    for (const option of cliOptions) {
      if (option.group === group) lines.push(`${left(option).padEnd(width)}${option.summary}`)
    }
  }
  lines.push('', 'Exit status: 0 no errors, 1 errors or too many warnings, 2 the linter could not run.', '')
  return lines.join('\n')
}
