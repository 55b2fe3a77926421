import { cutEnd } from '../text/words.ts'
import { findCandidates, resolvePath } from './candidates.ts'
import { isOutputFolder, isRecord, isSampleName, isTemplate } from './conventions.ts'
import { checkInside, type ExistingReference } from './inside.ts'
import { isPattern } from './parse-target.ts'
import type { DeadReference, Reference } from './reference.ts'
import type { Removal, Repository, TrackedPaths } from './repository.ts'
import { isAboutPast, isAboutPlan } from './wording.ts'

/** More packages than this are not tried as the start of a path. */
const mostPackages = 100

/** Which document the references are of. */
export interface ResolveRequest {
  /** Relative to the repository's root, with forward slashes. */
  readonly documentPath: string
  readonly references: readonly Reference[]
  /** Null where there is none: then only its own anchors are checked. */
  readonly repository: Repository | null
}

/** A reference that is not there at first sight, with the paths where it could be. */
interface Unresolved {
  readonly reference: Reference
  readonly candidates: readonly string[]
}

/** What a repository says of the references of one document. */
export interface ResolvedReferences {
  /** In the order of the text. */
  readonly dead: readonly DeadReference[]
  /** The files and folders of the repository that the document names and that exist, each once. */
  readonly named: readonly string[]
}

/** The answer of a repository. */
export interface Resolution extends ResolvedReferences {
  /** Why history could not tell of every reference, in one sentence; null where it could. */
  readonly note: string | null
}

/** What is known of references so far. */
interface Progress {
  readonly dead: DeadReference[]
  readonly existing: ExistingReference[]
  readonly named: Set<string>
}

/**
 * Resolves references. A link is dead where nothing is at its place; a path only with proof: git's history had it, or
 * its folder has other files with its extension.
 */
export async function resolveReferences(request: ResolveRequest): Promise<Resolution> {
  const { documentPath, references, repository } = request
  if (repository === null) {
    const own = references.filter(({ target }) => target.path === '')
    return { dead: own.map((reference) => ({ reference, why: 'anchor' })), named: [], note: null }
  }
  const progress: Progress = { dead: [], existing: [], named: new Set() }
  const open: Unresolved[] = []
  for (const reference of references) {
    const { path } = reference.target
    if (path === '') {
      // Its own anchors were looked up when the document was read.
      progress.dead.push({ reference, why: 'anchor' })
      continue
    }
    const candidates = findCandidates(reference, documentPath)
    if (candidates.length === 0) continue
    const existing = isPattern(path) ? undefined : candidates.find((one) => repository.kindOf(one) !== null)
    if (existing === undefined) open.push({ reference, candidates })
    else noteExisting(progress, reference, existing)
  }
  const note = await resolveOpen(open, { documentPath, repository }, progress)
  const { dead, existing, named } = progress
  const current = isRecord(documentPath) ? existing.filter(({ reference }) => !isProse(reference)) : existing
  dead.push(...(await checkInside(current, repository)))
  named.delete('')
  named.delete(documentPath)
  return { dead: dead.sort((a, b) => a.reference.range.start - b.reference.range.start), named: [...named], note }
}

function noteExisting({ existing, named }: Progress, reference: Reference, path: string): void {
  existing.push({ reference, path })
  named.add(path)
}

/** Whether a reference is text that only looks like a path. */
function isProse({ kind }: Reference): boolean {
  return kind === 'path' || kind === 'tree'
}

async function resolveOpen(
  open: readonly Unresolved[],
  { repository, documentPath }: { readonly repository: Repository; readonly documentPath: string },
  progress: Progress,
): Promise<string | null> {
  if (open.length === 0) return null
  const tracked = await repository.tracked()
  const isMissingPattern = createPatternCheck(tracked)
  const missing: Unresolved[] = []
  for (const one of open) {
    const { reference, candidates } = one
    const existing = tracked === null ? null : findTracked(one, tracked)
    if (isPattern(reference.target.path)) {
      if (isMissingPattern(reference)) missing.push(one)
    } else if (existing === null) missing.push(withPackages(one, tracked))
    else if (candidates.includes(existing)) noteExisting(progress, reference, existing)
    else progress.named.add(existing)
  }
  if (missing.length === 0) return null
  const { found, note } = await repository.findRemovals([...new Set(missing.flatMap(({ candidates }) => candidates))])
  const about = { documentPath, tracked, removals: found }
  for (const one of missing) {
    const dead = describeMissing(one, about)
    if (dead && !one.candidates.some(repository.isIgnored)) progress.dead.push(dead)
  }
  return note
}

function describeMissing(
  { reference, candidates }: Unresolved,
  about: {
    readonly documentPath: string
    readonly tracked: TrackedPaths | null
    readonly removals: ReadonlyMap<string, Removal>
  },
): DeadReference | null {
  const { documentPath, tracked, removals } = about
  if (isProse(reference) && (isRecord(documentPath) || isOutputFolder(reference.target.path))) return null
  if (isPattern(reference.target.path)) return { reference, why: 'no-match' }
  if (isProse(reference) && isAboutPast(reference)) return null
  for (const path of candidates) {
    const removal = removals.get(path)
    if (removal) return describeRemoval(reference, documentPath, path, removal)
  }
  if (isTemplate(documentPath) || !isProven(reference, findCandidates(reference, documentPath), tracked)) return null
  const fromRoot = isProse(reference)
    ? null
    : tracked && findTracked({ reference, candidates: [reference.target.path] }, tracked)
  return { reference, why: 'missing', replacement: fromRoot && rewritePath(reference, documentPath, null, fromRoot) }
}

/** A pattern is compared with every tracked path: more of them in one document are not looked at. */
const mostPatterns = 200

/** Creates a test whether nothing matches a pattern although the folder that it starts in exists. */
function createPatternCheck(tracked: TrackedPaths | null): (reference: Reference) => boolean {
  const known = new Map<string, boolean>()
  return (reference) => {
    const { path } = reference.target
    const base = path.slice(0, Math.max(0, path.lastIndexOf('/', path.search(/[*{]/))))
    if (tracked === null || base === '' || !tracked.hasFolder(base)) return false
    if (path.split('/').some(isSampleName)) return false
    const isMissing = known.get(path) ?? (known.size < mostPatterns && !tracked.matches(path))
    known.set(path, isMissing)
    return isMissing && !isAboutPast(reference) && !isAboutPlan(reference)
  }
}

/** The tracked path that a reference means; for a path in prose, under any base that people write paths from. */
function findTracked({ reference, candidates }: Unresolved, tracked: TrackedPaths): string | null {
  const exact = candidates.find((one) => tracked.hasFile(one) || tracked.hasFolder(one))
  if (exact !== undefined || !isProse(reference)) return exact ?? null
  for (const ending of endingsOf(reference.target.path)) {
    const found = tracked.findEnding(ending)
    if (found !== null) return found
  }
  return null
}

/** A path in prose may start at a package, a line of a file tree below the repository's own name. */
function withPackages({ reference, candidates }: Unresolved, tracked: TrackedPaths | null): Unresolved {
  if (tracked === null || !isProse(reference)) return { reference, candidates }
  const { path } = reference.target
  const bases = tracked.packageRoots.slice(0, mostPackages).flatMap((root) => resolvePath(root.split('/'), path) ?? [])
  const belowName = reference.kind === 'tree' ? [path.split('/').slice(1).join('/')] : []
  return { reference, candidates: [...new Set([...candidates, ...belowName, ...bases])].filter((one) => one !== '') }
}

/** What a path in prose may end like: itself, without its first name (the repository's), or with another extension. */
function endingsOf(path: string): string[] {
  const bare = cutEnd(path.replace(/^(?:\.{1,2}\/)+/, ''), /\//)
  const source = bare.replace(/\.(?:js|jsx|mjs|cjs)$/, '')
  const withoutFirst = bare.split('/').slice(1).join('/')
  return [bare, source, ...(withoutFirst.includes('/') ? [withoutFirst] : [])]
}

/** Whether it is certain that a reference without a history should lead to a file of this repository. */
function isProven(reference: Reference, candidates: readonly string[], tracked: TrackedPaths | null): boolean {
  const { path, fromRoot } = reference.target
  if (isProse(reference)) {
    return tracked !== null && !isAboutPlan(reference) && hasSiblings(reference, candidates, tracked)
  }
  // Sites route addresses without an extension, from their own root, and to pages that a build makes.
  if (/\.html?$/i.test(path) || fromRoot) return tracked !== null && hasSiblings(reference, candidates, tracked)
  return /\/$|[^./]\.\w{1,12}$/.test(path)
}

function hasSiblings(reference: Reference, candidates: readonly string[], tracked: TrackedPaths): boolean {
  const name = reference.target.path.split('/').at(-1) ?? ''
  const extension = /[^.]\.(\w{1,8})$/.exec(name)?.[1]
  if (extension === undefined || !/\p{L}/u.test(extension) || isSampleName(name)) return false
  return candidates.some((path) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    return folder !== '' && tracked.hasExtension(folder, extension)
  })
}

function describeRemoval(
  reference: Reference,
  documentPath: string,
  from: string,
  { renamedTo, day }: Removal,
): DeadReference {
  if (renamedTo === null) return { reference, why: 'deleted', day }
  return {
    reference,
    why: 'renamed',
    to: renamedTo,
    day,
    // A name that would break the line is not written into a document.
    replacement: /\p{Cc}/u.test(renamedTo) ? null : rewritePath(reference, documentPath, from, renamedTo),
  }
}

/** The written reference with its path changed to the new one, from the same base. */
function rewritePath({ kind, text, target }: Reference, documentPath: string, from: string | null, to: string): string {
  const written = text.split(/[#?]|:\d/, 1)[0] ?? ''
  const rest = text.slice(written.length)
  if (target.fromRoot) return `/${to}${rest}`
  const folder = documentPath.split('/').slice(0, -1)
  if (kind === 'link' || kind === 'image' || resolvePath(folder, target.path) === from) {
    const path = relativePath(folder, to.split('/'))
    return `${written.startsWith('./') && !path.startsWith('.') ? './' : ''}${path}${rest}`
  }
  return `${to}${rest}`
}

/** The way from one folder to a path, both as names below the root. */
function relativePath(folder: readonly string[], path: readonly string[]): string {
  let shared = 0
  while (shared < folder.length && shared < path.length - 1 && folder[shared] === path[shared]) shared++
  return [...folder.slice(shared).map(() => '..'), ...path.slice(shared)].join('/')
}
