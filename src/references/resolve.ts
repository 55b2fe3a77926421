import { readDocumentOrNull } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { foldAnchor, readAnchors } from './anchors.ts'
import { findCandidates, resolvePath } from './candidates.ts'
import { isPattern } from './parse-target.ts'
import type { DeadReference, Reference } from './reference.ts'
import type { Removal, Repository, TrackedPaths } from './repository.ts'

/** Which document the references are of. */
export interface ResolveRequest {
  /** Relative to the repository's root, with forward slashes. */
  readonly documentPath: string
  readonly references: readonly Reference[]
  /** Anchors of the document itself. */
  readonly ownAnchors: () => ReadonlySet<string>
  readonly repository: Repository
}

/** A reference that is not there at first sight, with the paths where it could be. */
interface Unresolved {
  readonly reference: Reference
  readonly candidates: readonly string[]
}

/**
 * Finds the references that lead nowhere, in order. A link is dead where nothing is at its place; a path only with proof:
 * git's history had it, or its folder has other files with its extension.
 */
export async function findDeadReferences(request: ResolveRequest): Promise<DeadReference[]> {
  const dead: DeadReference[] = []
  const open: Unresolved[] = []
  const checkAnchor = createAnchorCheck(request)
  for (const reference of request.references) {
    const { path, anchor, line } = reference.target
    if (path === '') {
      if (anchor !== null && !checkAnchor('', anchor)) dead.push({ reference, why: 'anchor' })
      continue
    }
    const candidates = findCandidates(reference, request.documentPath)
    if (candidates.length === 0) continue
    const existing = isPattern(path) ? undefined : candidates.find((one) => request.repository.kindOf(one) !== null)
    if (existing === undefined) open.push({ reference, candidates })
    else dead.push(...checkInside(reference, existing, line, anchor, request.repository, checkAnchor))
  }
  dead.push(...(await resolveOpen(open, request)))
  return dead.sort((a, b) => a.reference.range.start - b.reference.range.start)
}

/** Whether a reference is text that only looks like a path. */
function isProse({ kind }: Reference): boolean {
  return kind === 'path' || kind === 'tree'
}

/** The line and the anchor of a reference whose file exists. */
function checkInside(
  reference: Reference,
  path: string,
  line: number | null,
  anchor: string | null,
  repository: Repository,
  checkAnchor: (path: string, anchor: string) => boolean,
): DeadReference[] {
  if (repository.kindOf(path) !== 'file') return []
  if (line !== null) {
    const lines = countLines(repository.readText(path))
    return lines !== null && line > lines && !reference.isPast ? [{ reference, why: 'line', lines }] : []
  }
  const isMarkdown = /\.(?:md|markdown)$/i.test(path)
  return anchor !== null && isMarkdown && !checkAnchor(path, anchor) ? [{ reference, why: 'anchor' }] : []
}

function countLines(text: string | null): number | null {
  if (text === null) return null
  const lines = text.split(/\r\n|[\r\n]/)
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}

function createAnchorCheck({ ownAnchors, repository }: ResolveRequest): (path: string, anchor: string) => boolean {
  const known = new Map<string, ReadonlySet<string> | null>()
  return (path, anchor) => {
    let anchors = known.get(path)
    if (anchors === undefined) {
      anchors = path === '' ? ownAnchors() : readAnchorsOf(path, repository)
      known.set(path, anchors)
    }
    return anchors === null || anchors.has(foldAnchor(anchor))
  }
}

function readAnchorsOf(path: string, repository: Repository): ReadonlySet<string> | null {
  const text = repository.readText(path)
  const document = text === null ? null : readDocumentOrNull(createSource(path, text))
  return document && readAnchors(document)
}

async function resolveOpen(
  open: readonly Unresolved[],
  { repository, documentPath }: ResolveRequest,
): Promise<DeadReference[]> {
  if (open.length === 0) return []
  const tracked = await repository.tracked()
  const missing = open.filter((one) => isMissing(one, tracked))
  const named = missing.filter(({ reference }) => !isPattern(reference.target.path))
  const paths = [...new Set(named.flatMap(({ candidates }) => candidates))]
  if (missing.length === 0) return []
  const ignored = await repository.findIgnored(paths)
  const removals = tracked === null ? new Map<string, Removal>() : await repository.findRemovals(paths)
  return missing.flatMap(({ reference, candidates }): DeadReference[] => {
    if (candidates.some((path) => ignored.has(path))) return []
    if (isPattern(reference.target.path)) return [{ reference, why: 'no-match' }]
    const removed = candidates.find((path) => removals.has(path))
    const removal = removed === undefined ? undefined : removals.get(removed)
    if (isProse(reference) && reference.isPast) return []
    if (removed !== undefined && removal) return [describeRemoval(reference, documentPath, removed, removal)]
    return isProven(reference, candidates, tracked) ? [{ reference, why: 'missing' }] : []
  })
}

/** Whether nothing that git tracks is what a reference means, under any of the bases that people write paths from. */
function isMissing({ reference, candidates }: Unresolved, tracked: TrackedPaths | null): boolean {
  const { path } = reference.target
  if (isPattern(path)) {
    const base = path.slice(0, path.search(/[^/]*[*{]/)).replace(/\/$/, '')
    if (tracked === null || reference.isPast || reference.isPlanned || !base.includes('/')) return false
    return tracked.hasFolder(base) && !tracked.matches(path)
  }
  if (tracked === null) return !isProse(reference)
  if (candidates.some((one) => tracked.hasFile(one) || tracked.hasFolder(one))) return false
  // A link is resolved by browsers and has one place; a path in prose may start anywhere.
  return !isProse(reference) || !endingsOf(path).some((ending) => tracked.hasEnding(ending))
}

/** What a path in prose may end like: itself, without its first name (the repository's), or with another extension. */
function endingsOf(path: string): string[] {
  const bare = path.replace(/^(?:\.{1,2}\/)+/, '').replace(/\/+$/, '')
  const source = bare.replace(/\.(?:js|jsx|mjs|cjs)$/, '')
  const withoutFirst = bare.split('/').slice(1).join('/')
  return [bare, source, ...(withoutFirst.includes('/') ? [withoutFirst] : [])]
}

/** Whether it is certain that a reference without a history should lead to a file of this repository. */
function isProven(reference: Reference, candidates: readonly string[], tracked: TrackedPaths | null): boolean {
  const { path, fromRoot } = reference.target
  if (isProse(reference)) {
    return tracked !== null && !reference.isPlanned && hasSiblings(reference, candidates, tracked)
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

/** Names that stand for any name: `foo.ts`, `my-component.tsx`, `XXXX-title.md`, `NewPage.tsx`. */
function isSampleName(name: string): boolean {
  return /(?:^|[-_.])(?:foo|bar|baz|example|sample|demo|my|your|some|new|xxx+|nnn+|template|name|title|feature|component|yyyy)(?:[-_.]|$)|^(?:My|Your|Some|New|Example|Foo|Bar)\p{Lu}|X{3}|N{3,4}|Y{4}/iu.test(
    name,
  )
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
    replacement: rewritePath(reference, documentPath, from, renamedTo),
  }
}

/** The written reference with its path changed to the new one, from the same base. */
function rewritePath({ text, target }: Reference, documentPath: string, from: string, to: string): string {
  const written = text.replace(/(?:[#?].*|:\d.*)$/, '')
  const rest = text.slice(written.length)
  if (target.fromRoot) return `/${to}${rest}`
  const folder = documentPath.split('/').slice(0, -1)
  if (resolvePath(folder, target.path) === from) {
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
