/** A mistake of the user's that a run cannot go on from: one sentence on stderr, exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** One sentence for what should not have happened: a stack trace helps nobody who lints. */
export function sayBug(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  return `A fault of the linter's own, please report it: ${name}: ${message.split('\n')[0] ?? ''}`
}
