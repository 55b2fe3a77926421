import { shorten } from '../config/load.ts'
import { openConfigs } from '../run/open-configs.ts'
import { builtinTemplates } from '../template/builtin.ts'
import { printable } from '../text/printable.ts'
import type { Args } from './args.ts'
import type { Ports } from './ports.ts'
import { readRequest } from './request.ts'

/** The output of `--list-templates`: built-in and configured templates, a line each. */
export async function listTemplates(args: Args, ports: Ports): Promise<string> {
  const { cwd, rules, configPath, noConfig } = await readRequest(args, ports)
  const configs = openConfigs({ cwd, rules, configPath, noConfig })
  const resolved = await configs.resolve(`${cwd}/systemPatterns.md`)
  const rows = [
    ...builtinTemplates.map(({ name, sections }) => [name, sections.map(({ title }) => title).join(', ')] as const),
    ...[...(resolved?.templates ?? [])].map(([name, { value }]) => [name, shorten(value, cwd)] as const),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `${printable(name.padEnd(width))}  ${printable(text)}\n`).join('')
}
