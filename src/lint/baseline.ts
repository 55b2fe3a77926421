import { isRecord } from '../text/record.ts'
import { oneLine } from '../text/words.ts'
import type { FileResult, Finding, Results } from './finding.ts'

/** Findings that existed when the baseline was written. They are not reported. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[]
}

/** Findings of a file that differ only in their line, which does not identify a finding. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, forward slashes. */
  readonly path: string
  readonly rule: string
  /** Titles from the outermost section to the one that it is in. */
  readonly section: readonly string[]
  readonly text: string
  /** How many there are, at least 1. */
  readonly count: number
}

/** What a baseline needs from outside. */
export interface BaselineOptions {
  /** The path of a result as the baseline has it; by default the same. */
  readonly pathOf?: (path: string) => string
  /** Whether a file of the baseline without a result was removed; by default none was. */
  readonly isGone?: (path: string) => boolean
}

/** A run after its baseline. */
export interface Baselined {
  /** With new findings only; `baselined` counts the others. */
  readonly results: readonly FileResult[]
  /** Entries that are no longer found, with their count: fixed, or in a file that was removed. Only of linted files. */
  readonly prunable: readonly BaselineEntry[]
}

const VERSION = 1

/** Records every finding of a run. */
export function createBaseline(results: Results, options: BaselineOptions = {}): Baseline {
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

/** Removes the findings of a baseline; where a run has more of the same than its count, the last of them are new. */
export function applyBaseline(results: Results, baseline: Baseline, options: BaselineOptions = {}): Baselined {
  const left = new Map(baseline.entries.map((entry) => [keyOf(entry), entry.count]))
  const seen = new Set<string>()
  const after = Array.from(results, (result): FileResult => {
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

/** A baseline without the entries that `applyBaseline` found to be prunable. */
export function pruneBaseline(baseline: Baseline, prunable: readonly BaselineEntry[]): Baseline {
  const gone = new Map(prunable.map((entry) => [keyOf(entry), entry.count]))
  const entries = baseline.entries.flatMap((entry): BaselineEntry[] => {
    const count = entry.count - (gone.get(keyOf(entry)) ?? 0)
    return count > 0 ? [{ ...entry, count }] : []
  })
  return { entries }
}

/** A baseline after a run over some of its files: new entries for these, the old ones for the others. */
export function replaceInBaseline(baseline: Baseline, results: Results, options: BaselineOptions = {}): Baseline {
  const seen = new Set<string>()
  for (const { path, failure } of results) if (failure === null) seen.add(options.pathOf?.(path) ?? path)
  const kept = baseline.entries.filter(({ path }) => !seen.has(path) && options.isGone?.(path) !== true)
  return { entries: [...kept, ...createBaseline(results, options).entries].sort(compareEntries) }
}

/**
 * Writes a baseline as JSON, one line for each finding, in order. The list ends in `null`, so that each of these lines
 * ends in a comma and git can merge two branches that add one each.
 */
export function writeBaseline(baseline: Baseline): string {
  const lines = [...baseline.entries].sort(compareEntries).map(({ path, rule, section, text, count }) => {
    const entry = { path, rule, section, text, ...(count > 1 ? { count } : {}) }
    return `    ${JSON.stringify(entry)},\n`
  })
  return `{\n  "version": ${VERSION},\n  "findings": [\n${lines.join('')}    null\n  ]\n}\n`
}

/** Reads a baseline file, also one that git merged; or says in one sentence what is wrong with it. */
export function readBaseline(text: string): Baseline | { readonly fault: string } {
  if (/^(?:<{7}|={7}|>{7})(?: |\r?$)/m.test(text)) {
    return { fault: 'Holds an unresolved merge; keep the lines of both sides and remove the marks' }
  }
  let value: unknown
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return { fault: 'Not JSON; write it again with `--write-baseline`' }
  }
  if (!isRecord(value) || !Array.isArray(value['findings'])) {
    return { fault: 'Not a baseline of this linter; write it again with `--write-baseline`' }
  }
  if (value['version'] !== VERSION) {
    const version = JSON.stringify(value['version']) ?? 'none'
    return { fault: `Has version ${version}, not ${VERSION}; write it again with \`--write-baseline\`` }
  }
  const entries = new Map<string, BaselineEntry>()
  for (const [index, item] of value['findings'].entries()) {
    if (item === null) continue
    const entry = readEntry(item)
    if (!entry) {
      return { fault: `Finding ${index + 1} is not as this linter writes it; write it again with \`--write-baseline\`` }
    }
    // Both sides of a merge may have added the same line.
    const known = entries.get(keyOf(entry))
    entries.set(keyOf(entry), known && known.count > entry.count ? known : entry)
  }
  return { entries: [...entries.values()].sort(compareEntries) }
}

function readEntry(item: unknown): BaselineEntry | null {
  if (!isRecord(item)) return null
  const { path, rule, section, text, count = 1 } = item
  if (typeof path !== 'string' || typeof rule !== 'string' || typeof text !== 'string') return null
  if (!Array.isArray(section) || !section.every((title) => typeof title === 'string')) return null
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return null
  return { path, rule, section, text, count }
}

function describe(path: string, { ruleId, path: section, text }: Finding): BaselineEntry {
  const plain = (words: string) => oneLine(words.normalize('NFC'))
  return { path, rule: ruleId, section: section.map(plain), text: plain(text), count: 1 }
}

/** Ignores case and a number at the start: a section added above changes the numbers of all titles below. */
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
