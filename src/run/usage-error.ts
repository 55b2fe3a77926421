/** A mistake of the user's that a run cannot go on from: one sentence on stderr, exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
