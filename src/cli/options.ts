/** An option of the command line: `parseArgs` reads it by this table, and `--help` prints it. */
export interface CliOption {
  readonly name: string
  readonly value: string | null
  readonly multiple?: boolean
  readonly short?: string
  readonly group: 'What' | 'How' | 'Report' | 'Fix' | 'Adopt' | 'Other'
  readonly summary: string
}

/** Every option, in the order of `--help`. */
export const cliOptions: readonly CliOption[] = [
  {
    name: 'template',
    value: 'NAME|PATH',
    group: 'What',
    summary: 'the template to hold documents against (default: auto)',
  },
  {
    name: 'rule',
    value: "'ID: SEVERITY'",
    multiple: true,
    group: 'What',
    summary: "set a rule: 'stale-date: off', 'stale-date: [error, {maxAge: 30}]'",
  },
  { name: 'max-age', value: 'DAYS', group: 'What', summary: 'how old a Last Modified date may be (default: 90)' },
  {
    name: 'today',
    value: 'YYYY-MM-DD',
    group: 'What',
    summary: 'the day it is, for repeatable runs (also SOURCE_DATE_EPOCH)',
  },
  { name: 'stdin', value: null, group: 'How', summary: 'lint standard input' },
  { name: 'stdin-filename', value: 'PATH', group: 'How', summary: 'the path that standard input is linted as' },
  { name: 'staged', value: null, group: 'How', summary: 'lint what is staged in git, and judge it against HEAD' },
  { name: 'config', value: 'PATH', group: 'How', summary: 'use this configuration file and no other' },
  { name: 'no-config', value: null, group: 'How', summary: 'use no configuration file' },
  { name: 'no-git', value: null, group: 'How', summary: 'do not ask git for the last change of a document' },
  { name: 'no-cache', value: null, group: 'How', summary: 'judge every document anew' },
  { name: 'ignore-path', value: 'PATH', group: 'How', summary: 'a further file of ignore patterns' },
  { name: 'no-ignore', value: null, group: 'How', summary: 'lint files that ignore patterns leave out' },
  {
    name: 'format',
    value: 'NAME[:PATH]',
    multiple: true,
    short: 'f',
    group: 'Report',
    summary:
      'pretty (default), unix, json, sarif, junit, checkstyle, github, gitlab, markdown; more than once with paths',
  },
  { name: 'output-file', value: 'PATH', short: 'o', group: 'Report', summary: 'write the report to a file' },
  { name: 'quiet', value: null, short: 'q', group: 'Report', summary: 'report errors only' },
  { name: 'max-warnings', value: 'N', group: 'Report', summary: 'exit with 1 if there are more than N warnings' },
  { name: 'color', value: null, group: 'Report', summary: 'colour the report' },
  { name: 'no-color', value: null, group: 'Report', summary: 'do not colour the report' },
  { name: 'fix', value: null, group: 'Fix', summary: 'mend what can be mended safely' },
  { name: 'fix-dry-run', value: null, group: 'Fix', summary: 'print what --fix would change, as a unified diff' },
  {
    name: 'init',
    value: null,
    group: 'Adopt',
    summary: 'write a configuration file, and a starter document with --template NAME',
  },
  { name: 'baseline', value: 'PATH', group: 'Adopt', summary: 'let the findings recorded in this file pass' },
  { name: 'write-baseline', value: null, group: 'Adopt', summary: "record today's findings as the baseline" },
  { name: 'prune-baseline', value: null, group: 'Adopt', summary: 'remove what was mended from the baseline' },
  {
    name: 'print-config',
    value: 'FILE',
    group: 'Other',
    summary: 'show the configuration of a file and where each value came from',
  },
  { name: 'list-rules', value: null, group: 'Other', summary: 'list the rules' },
  { name: 'explain', value: 'ID', group: 'Other', summary: 'what a rule flags, why, and how to fix it' },
  { name: 'version', value: null, short: 'v', group: 'Other', summary: 'print the version' },
  { name: 'help', value: null, short: 'h', group: 'Other', summary: 'print this help' },
]
