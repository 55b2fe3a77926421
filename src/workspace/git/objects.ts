import { GitFailure, type GitPlace, startGit } from './git-process.ts'

/** An object of a repository. `data` is null where it is larger than any document. */
export interface GitObject {
  readonly oid: string
  readonly type: string
  readonly data: Buffer | null
}

/** One `git cat-file --batch` for any number of objects. */
export interface ObjectReader {
  /** Reads objects by name (`HEAD:path`, `:0:path`, a hash), null for what is not there; rejects with `GitFailure`. */
  read(names: readonly string[]): Promise<(GitObject | null)[]>
  /** The texts of blobs by hash, null where a blob is not there or is no text; rejects with `GitFailure`. */
  readTexts(oids: Iterable<string>): Promise<Map<string, string | null>>
  close(): void
}

const LARGEST = 16 * 1024 * 1024
const CACHED_CHARACTERS = 64 * 1024 * 1024

/** Starts a reader. `newlines` says that a name may hold a line feed, which needs git 2.38. */
export function openObjects(place: GitPlace, newlines: boolean): ObjectReader {
  const terminator = newlines ? '\0' : '\n'
  const queue: { name: Buffer; settle: (found: GitObject | null) => void; fail: (error: Error) => void }[] = []
  const git = startGit(
    place,
    newlines ? ['cat-file', '--batch', '-z'] : ['cat-file', '--batch'],
    () => queue.length > 0,
  )
  let failure: Error | null = null
  const fail = (error: Error) => {
    failure = error
    for (const request of queue.splice(0)) request.fail(error)
  }
  git.ended.then(() => fail(new GitFailure('git ended early', 0)), fail)

  let chunks: Buffer[] = []
  let size = 0
  let wanted = 1
  let skipped = 0
  git.child.stdout.on('data', (chunk: Buffer) => {
    const rest = skipped > 0 ? chunk.subarray(Math.min(skipped, chunk.length)) : chunk
    skipped -= chunk.length - rest.length
    chunks.push(rest)
    size += rest.length
    if (size < wanted) return
    let buffer = chunks.length === 1 ? rest : Buffer.concat(chunks)
    wanted = 1
    let served = 0
    while (buffer.length > 0) {
      const request = queue[served]
      if (request === undefined) break
      const answer = parseAnswer(buffer, request.name)
      if (typeof answer === 'number') {
        wanted = answer
        break
      }
      served++
      request.settle(answer.found)
      skipped = Math.max(0, answer.length - buffer.length)
      buffer = buffer.subarray(answer.length)
    }
    queue.splice(0, served)
    chunks = buffer.length === 0 ? [] : [buffer]
    size = buffer.length
  })

  const read = (names: readonly string[]): Promise<(GitObject | null)[]> => {
    if (failure !== null) return Promise.reject(failure)
    const answers = names.map(
      (name) =>
        new Promise<GitObject | null>((settle, reject) => {
          queue.push({ name: Buffer.from(name), settle, fail: reject })
        }),
    )
    if (names.length > 0) git.child.stdin.write(names.join(terminator) + terminator)
    return Promise.all(answers)
  }

  return { read, readTexts: createTextReader(read), close: () => git.stop() }
}

/** Reads blobs as texts, and keeps them: what several documents need is read once. */
function createTextReader(read: ObjectReader['read']): ObjectReader['readTexts'] {
  const texts = new Map<string, string | null>()
  let characters = 0
  return async (oids) => {
    const asked = new Set(oids)
    const missing = [...asked].filter((oid) => !texts.has(oid))
    const found = await read(missing)
    const given = new Map<string, string | null>()
    for (const oid of asked) given.set(oid, texts.get(oid) ?? null)
    if (characters > CACHED_CHARACTERS) {
      texts.clear()
      characters = 0
    }
    missing.forEach((oid, index) => {
      const text = decodeBlob(found[index] ?? null)
      given.set(oid, text)
      texts.set(oid, text)
      characters += text?.length ?? 0
    })
    return given
  }
}

/** The text of a blob; null for one that is missing, too large, binary, or a filter's pointer file. */
export function decodeBlob(object: GitObject | null): string | null {
  if (object === null || object.type !== 'blob' || object.data === null || object.data.includes(0)) return null
  const text = object.data.toString('utf8')
  return text.startsWith('version https://git-lfs.github.com/spec/') ? null : text
}

/** One result at the start of `buffer`, or the length that the buffer must have for it. */
function parseAnswer(buffer: Buffer, name: Buffer): { found: GitObject | null; length: number } | number {
  // git repeats a name as it was requested, also with a line feed, so it is compared and not searched.
  if (buffer.length > name.length && buffer.subarray(0, name.length).equals(name) && buffer[name.length] === 0x20) {
    const end = buffer.indexOf(10, name.length)
    if (end === -1) return buffer.length + 1
    const rest = buffer.toString('latin1', name.length, end)
    if (/^ (?:missing|ambiguous|submodule)$/.test(rest)) return { found: null, length: end + 1 }
  } else if (buffer.length <= name.length && name.subarray(0, buffer.length).equals(buffer)) {
    return name.length + 2
  }
  const end = buffer.indexOf(10)
  if (end === -1) return buffer.length + 1
  const [oid = '', type = '', length = ''] = buffer.toString('latin1', 0, end).split(' ')
  if (!/^\d+$/.test(length)) return { found: null, length: end + 1 }
  const total = end + 1 + Number(length) + 1
  if (Number(length) > LARGEST) return { found: { oid, type, data: null }, length: total }
  if (buffer.length < total) return total
  return { found: { oid, type, data: buffer.subarray(end + 1, total - 1) }, length: total }
}
