/** A mistake of the user that ends the run: one sentence on stderr, exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** One sentence for a bug of ours: a stack trace does not help people who lint. */
export function sayBug(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  return `Bug in the linter, please report it: ${name}: ${message.split('\n')[0] ?? ''}`
}
