import { IgnoreFileError } from '../workspace/files/ignores.ts'

/** A mistake in the use of the command that ends the run: one sentence on standard error, exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** One sentence for whatever a run has thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof UsageError || error instanceof IgnoreFileError ? error.message : internalErrorMessage(error)
}

/** One sentence for an unexpected error, without its stack trace. */
export function internalErrorMessage(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  return `Internal error, please report it: ${name}: ${message.split('\n')[0] ?? ''}`
}
