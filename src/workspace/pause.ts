/** Milliseconds of work after which events are let in. */
const longest = 50

let last = Date.now()

/** Lets signals in, and other events, between two steps of long work, but not so often that it takes time. */
export async function pause(): Promise<void> {
  // The clock may be set back.
  if (Math.abs(Date.now() - last) < longest) return
  await new Promise((resolve) => setImmediate(resolve))
  last = Date.now()
}
