import { rules } from '../../rules/index.ts'
import { formats } from '../report/index.ts'
import { UsageError } from '../run/usage-error.ts'
import { builtinNames } from '../template/builtin.ts'
import { suggestName } from '../text/nearest.ts'
import { cliOptions } from './options.ts'

const shells = ['bash', 'zsh', 'fish']
const command = 'system-patterns-lint'

/** What may follow an option; other options take a path or free text. */
const values: Readonly<Record<string, readonly string[]>> = {
  template: builtinNames,
  format: formats,
  explain: rules.map((rule) => rule.id),
  completions: shells,
  concurrency: ['auto', 'off'],
}

/**
 * The output of `--completions SHELL`.
 * @throws {UsageError} for another shell
 */
export function writeCompletions(shell: string): string {
  if (shell === 'bash') return bash()
  // Zsh runs the functions of bash.
  if (shell === 'zsh') return `#compdef ${command}\nautoload -U +X bashcompinit && bashcompinit\n${bash()}`
  if (shell === 'fish') return fish()
  throw new UsageError(`Unknown shell \`${shell}\`; ${suggestName(shell, shells, `use one of ${shells.join(', ')}`)}`)
}

function bash(): string {
  const cases = Object.entries(values).map(
    ([name, words]) => `    --${name}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`,
  )
  const options = cliOptions.map(({ name }) => `--${name}`).join(' ')
  return `_system_patterns_lint() {
  local word="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  case "$previous" in
${cases.join('\n')}
  esac
  if [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W "${options}" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _system_patterns_lint ${command}
`
}

function fish(): string {
  const lines = cliOptions.map(({ name, short, value, summary }) => {
    const words = values[name]
    const parts = [
      `complete -c ${command} -l ${name}`,
      ...(short === undefined ? [] : [`-s ${short}`]),
      ...(value === null ? [] : words ? ['-x', `-a '${words.join(' ')}'`] : ['-r']),
      `-d '${summary.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`,
    ]
    return parts.join(' ')
  })
  return `${lines.join('\n')}\n`
}
