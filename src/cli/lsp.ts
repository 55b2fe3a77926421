import { serve } from '../lsp/server.ts'
import { UsageError } from '../run/usage-error.ts'
import type { Args } from './args.ts'
import type { Ports } from './ports.ts'
import { readRequest } from './request.ts'

/** Options that say what a run reads or writes; the server reads what the editor sends. */
const ofRuns = ['stdin', 'stdin-filename', 'staged', 'watch', 'fix', 'fix-dry-run', 'write-baseline', 'prune-baseline']

/**
 * Serves an editor until it goes.
 * @throws {UsageError} for options that exclude `--lsp`
 */
export async function serveEditor(args: Args, ports: Ports): Promise<number> {
  const other = ofRuns.find((name) => args.has(name))
  if (other !== undefined) throw new UsageError(`\`--lsp\` and \`--${other}\` exclude each other; remove one`)
  if (args.paths.length > 0) throw new UsageError('`--lsp` checks what the editor opens; remove the paths')
  if (!ports.streams) throw new UsageError('`--lsp` needs standard input and output')
  return serve(await readRequest(args, ports), ports.streams())
}
