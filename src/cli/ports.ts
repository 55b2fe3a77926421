import type { Concurrency } from '../run/lint-threads.ts'

/** Everything outside of the process that the command uses. */
export interface Ports {
  /** Absolute. */
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly stdout: Stream
  readonly stderr: Stream
  readStdin(): Promise<Uint8Array>
  /** Asks a question on the terminal; missing where nobody can answer. */
  ask?: ((question: string) => Promise<string>) | undefined
  /** Calls back when a file below a folder changes, until the returned function is called. */
  watch?: (folder: string, onChange: () => void) => () => void
  /** Standard input and output as streams, for `--lsp`; missing where there are none. */
  streams?: (() => { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }) | undefined
  /** Starts a thread that lints; missing where there are none. */
  startThread?: Concurrency['start'] | undefined
  /** Resolves when the user ends the command; for `--watch`. */
  ended?: Promise<void>
}

/** Standard output or standard error. */
export interface Stream {
  write(text: string): void
  readonly isTTY: boolean
  /** Columns of the terminal; undefined where it is not one. */
  readonly columns: number | undefined
}
