import { formats } from '../report/index.ts'

/** An option of the command line. */
export interface CliOption {
  readonly name: string
  readonly value: string | null
  readonly multiple?: boolean
  readonly short?: string
  readonly group: 'Checks' | 'Input' | 'Report' | 'Fix' | 'Setup' | 'Other'
  readonly summary: string
}

/** Every option, in the order of `--help`. */
export const cliOptions: readonly CliOption[] = [
  {
    name: 'template',
    value: 'NAME|PATH',
    group: 'Checks',
    summary: 'check documents against this template (default: auto, the best match)',
  },
  {
    name: 'rule',
    value: "'ID: SEVERITY'",
    multiple: true,
    group: 'Checks',
    summary: "set a rule: 'stale-date: off', 'stale-date: [error, {maxAge: 30}]'",
  },
  {
    name: 'max-age',
    value: 'DAYS',
    group: 'Checks',
    summary: 'maximum age of a Last Modified date in days (default: 90)',
  },
  {
    name: 'today',
    value: 'YYYY-MM-DD',
    group: 'Checks',
    summary: 'the current day, for repeatable runs (also SOURCE_DATE_EPOCH)',
  },
  { name: 'stdin', value: null, group: 'Input', summary: 'lint standard input (also the path -)' },
  { name: 'stdin-filename', value: 'PATH', group: 'Input', summary: 'lint standard input as this file' },
  { name: 'watch', value: null, group: 'Input', summary: 'lint again after every change' },
  { name: 'lsp', value: null, group: 'Input', summary: 'serve an editor over standard input and output' },
  { name: 'staged', value: null, group: 'Input', summary: 'lint the documents staged in git' },
  { name: 'config', value: 'PATH', group: 'Input', summary: 'use only this configuration file' },
  { name: 'no-config', value: null, group: 'Input', summary: 'use no configuration file' },
  { name: 'no-git', value: null, group: 'Input', summary: 'do not compare dates with the git history' },
  { name: 'no-cache', value: null, group: 'Input', summary: 'do not use results of earlier runs' },
  {
    name: 'cache-location',
    value: 'PATH',
    group: 'Input',
    summary: 'keep the cache in this folder, outside of the repository',
  },
  {
    name: 'concurrency',
    value: 'N|auto|off',
    group: 'Input',
    summary: 'lint in N threads (default: auto, by processors and size)',
  },
  { name: 'ignore-path', value: 'PATH', group: 'Input', summary: 'use one more file of ignore patterns' },
  { name: 'no-ignore', value: null, group: 'Input', summary: 'lint ignored files too' },
  {
    name: 'format',
    value: 'NAME[:PATH]',
    multiple: true,
    short: 'f',
    group: 'Report',
    summary: `${formats.join(', ')} (default: ${formats[0]}); repeatable with paths`,
  },
  { name: 'output-file', value: 'PATH', short: 'o', group: 'Report', summary: 'write the report to a file' },
  { name: 'statistics', value: null, group: 'Report', summary: 'count the findings by rule and by document' },
  { name: 'quiet', value: null, short: 'q', group: 'Report', summary: 'report errors only' },
  { name: 'max-findings', value: 'N', group: 'Report', summary: 'show at most N findings of each document (pretty)' },
  {
    name: 'max-warnings',
    value: 'N',
    group: 'Report',
    summary: 'exit with status 1 if there are more than N warnings',
  },
  { name: 'color', value: null, group: 'Report', summary: 'use colors' },
  { name: 'no-color', value: null, group: 'Report', summary: 'do not use colors' },
  { name: 'fix', value: null, group: 'Fix', summary: 'apply safe fixes' },
  {
    name: 'unsafe',
    value: null,
    group: 'Fix',
    summary: 'with --fix or --fix-dry-run, apply the first suggestion of each finding too',
  },
  { name: 'fix-dry-run', value: null, group: 'Fix', summary: 'print the changes of --fix as a unified diff' },
  {
    name: 'init',
    value: null,
    group: 'Setup',
    summary: 'create a configuration file, and a first document with --template NAME',
  },
  { name: 'baseline', value: 'PATH', group: 'Setup', summary: 'do not report the findings recorded in this file' },
  { name: 'write-baseline', value: null, group: 'Setup', summary: 'record the findings of this run in the baseline' },
  { name: 'prune-baseline', value: null, group: 'Setup', summary: 'remove fixed findings from the baseline' },
  {
    name: 'print-config',
    value: 'FILE',
    group: 'Other',
    summary: 'print the configuration of a file and where each value was set',
  },
  {
    name: 'print-template',
    value: 'NAME|PATH',
    group: 'Other',
    summary: 'print what a template asks for, and what in it may surprise you (with --format json for tools)',
  },
  { name: 'list-templates', value: null, group: 'Other', summary: 'list the templates and their sections' },
  { name: 'list-rules', value: null, group: 'Other', summary: 'list the rules' },
  { name: 'completions', value: 'SHELL', group: 'Other', summary: 'print completions for bash, zsh or fish' },
  { name: 'debug', value: null, group: 'Other', summary: 'print files, configurations, templates and times' },
  { name: 'explain', value: 'ID', group: 'Other', summary: 'explain a rule and how to fix its findings' },
  { name: 'version', value: null, short: 'v', group: 'Other', summary: 'print the version' },
  { name: 'help', value: null, short: 'h', group: 'Other', summary: 'print this help' },
]
