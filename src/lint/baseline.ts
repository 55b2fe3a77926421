import type { FileResult, Finding } from './finding.ts'

/** Findings that were there on the day the baseline was written, and pass. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[]
}

/** Findings of a file that are told apart by nothing but their line, which does not count. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, forward slashes. */
  readonly path: string
  readonly rule: string
  /** Titles from the outermost section to the one it stands in. */
  readonly section: readonly string[]
  readonly text: string
  /** How many there are, at least 1. */
  readonly count: number
}

/** What a baseline must be told of the world. */
export interface BaselineOptions {
  /** The path of a result as the baseline has it; by default the same. */
  readonly pathOf?: (path: string) => string
  /** Whether a file of the baseline that is not among the results is there no more; by default none is gone. */
  readonly isGone?: (path: string) => boolean
}

/** A run after its baseline. */
export interface Baselined {
  /** With new findings only, and `baselined` saying how many passed. */
  readonly results: readonly FileResult[]
  /** What is no longer found, with how many of it: mended, or its file gone. Not of files that were not looked at. */
  readonly prunable: readonly BaselineEntry[]
}

const VERSION = 1

/** Takes down every finding of a run. */
export function createBaseline(results: readonly FileResult[], options: BaselineOptions = {}): Baseline {
  const entries = new Map<string, BaselineEntry>()
  for (const { path, findings } of results) {
    for (const finding of findings) {
      const entry = describe(options.pathOf?.(path) ?? path, finding)
      const key = keyOf(entry)
      const known = entries.get(key)
      entries.set(key, known ? { ...known, count: known.count + 1 } : entry)
    }
  }
  return { entries: [...entries.values()].sort(compareEntries) }
}

/** Lets the findings of a baseline pass; where there are more of one kind than it knows, the last of them are new. */
export function applyBaseline(
  results: readonly FileResult[],
  baseline: Baseline,
  options: BaselineOptions = {},
): Baselined {
  const left = new Map(baseline.entries.map((entry) => [keyOf(entry), entry.count]))
  const seen = new Set<string>()
  const after = results.map((result): FileResult => {
    const path = options.pathOf?.(result.path) ?? result.path
    if (result.failure === null) seen.add(path)
    const findings = result.findings.filter((finding) => {
      const key = keyOf(describe(path, finding))
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      return count === 0
    })
    return { ...result, findings, baselined: result.findings.length - findings.length }
  })
  const prunable = baseline.entries.flatMap((entry): BaselineEntry[] => {
    const count = left.get(keyOf(entry)) ?? 0
    const looked = seen.has(entry.path) || options.isGone?.(entry.path) === true
    return count > 0 && looked ? [{ ...entry, count }] : []
  })
  return { results: after, prunable }
}

/** A baseline without what `applyBaseline` found to be gone. */
export function pruneBaseline(baseline: Baseline, prunable: readonly BaselineEntry[]): Baseline {
  const gone = new Map(prunable.map((entry) => [keyOf(entry), entry.count]))
  const entries = baseline.entries.flatMap((entry): BaselineEntry[] => {
    const count = entry.count - (gone.get(keyOf(entry)) ?? 0)
    return count > 0 ? [{ ...entry, count }] : []
  })
  return { entries }
}

/** A baseline after a run over some of its files only: these as they are now, the others as they were. */
export function replaceInBaseline(
  baseline: Baseline,
  results: readonly FileResult[],
  options: BaselineOptions = {},
): Baseline {
  const looked = results.filter((result) => result.failure === null)
  const seen = new Set(looked.map(({ path }) => options.pathOf?.(path) ?? path))
  const kept = baseline.entries.filter(({ path }) => !seen.has(path) && options.isGone?.(path) !== true)
  return { entries: [...kept, ...createBaseline(looked, options).entries].sort(compareEntries) }
}

/**
 * Writes a baseline: JSON with a line a finding, in order. The list ends in `null`, so that every finding's line ends
 * in a comma and two branches that add one each merge into a file that can be read.
 */
export function writeBaseline(baseline: Baseline): string {
  const lines = [...baseline.entries].sort(compareEntries).map(({ path, rule, section, text, count }) => {
    const entry = { path, rule, section, text, ...(count > 1 ? { count } : {}) }
    return `    ${JSON.stringify(entry)},\n`
  })
  return `{\n  "version": ${VERSION},\n  "findings": [\n${lines.join('')}    null\n  ]\n}\n`
}

/** Reads what `writeBaseline` wrote, merged by git or not; or one sentence what is wrong with it. */
export function readBaseline(text: string): Baseline | { readonly fault: string } {
  if (/^(?:<{7}|={7}|>{7})(?: |\r?$)/m.test(text)) {
    return { fault: 'Holds an unresolved merge; keep the lines of both sides and remove the marks' }
  }
  let value: unknown
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return { fault: 'Is no JSON; write it anew with `--write-baseline`' }
  }
  if (!isObject(value) || !Array.isArray(value['findings'])) {
    return { fault: 'Is no baseline of this linter; write it anew with `--write-baseline`' }
  }
  if (value['version'] !== VERSION) {
    const version = JSON.stringify(value['version']) ?? 'none'
    return { fault: `Has version ${version}, not ${VERSION}; write it anew with \`--write-baseline\`` }
  }
  const entries = new Map<string, BaselineEntry>()
  for (const [index, item] of value['findings'].entries()) {
    if (item === null) continue
    const entry = readEntry(item)
    if (!entry) {
      return { fault: `Finding ${index + 1} is not as this linter writes it; write it anew with \`--write-baseline\`` }
    }
    // Both sides of a merge may have brought the same line.
    const known = entries.get(keyOf(entry))
    entries.set(keyOf(entry), known && known.count > entry.count ? known : entry)
  }
  return { entries: [...entries.values()].sort(compareEntries) }
}

function readEntry(item: unknown): BaselineEntry | null {
  if (!isObject(item)) return null
  const { path, rule, section, text, count = 1 } = item
  if (typeof path !== 'string' || typeof rule !== 'string' || typeof text !== 'string') return null
  if (!Array.isArray(section) || !section.every((title) => typeof title === 'string')) return null
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return null
  return { path, rule, section, text, count }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function describe(path: string, { ruleId, path: section, text }: Finding): BaselineEntry {
  return { path, rule: ruleId, section: section.map(readable), text: readable(text), count: 1 }
}

/** On one line. */
function readable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Case and a number at the start do not count: one more section above moves the numbers of all titles below. */
function keyOf({ path, rule, section, text }: BaselineEntry): string {
  const plain = (words: string) => words.toLowerCase().replace(/^[\d.]+\)?\s+/, '')
  return JSON.stringify([path, rule, section.map(plain), plain(text)])
}

function compareEntries(one: BaselineEntry, other: BaselineEntry): number {
  const [a, b] = [sortKey(one), sortKey(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

function sortKey({ path, rule, section, text }: BaselineEntry): string {
  return [path, rule, ...section, '', text].join('\0')
}
