/** A template's links are examples. */
export function isTemplate(documentPath: string): boolean {
  return /(?:^|[/_.-])templates?(?:[/_.-]|$)/i.test(documentPath)
}

const records = [
  /(?:^|[/_.-])(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d(?:[/_.-]|$)/,
  /(?:^|[/_.-])(?:archived?|history|changelog|changes|release-?notes|post-?mortems?|retrospectives?)(?:[/_.-]|$)/i,
  /(?:^|\/)(?:completed|done|closed|old|deprecated|obsolete|superseded)\//i,
]

/** A document of one day, a list of changes, or one that was put away tells what was: its paths are no news. */
export function isRecord(documentPath: string): boolean {
  return records.some((form) => form.test(documentPath))
}

const sampleNames = [
  /(?:^|[-_.])(?:foo|bar|baz|example|sample|demo|my|your|some|new|xxx+|nnn+|yyyy)(?:[-_.]|$)/iu,
  /(?:^|[-_.])(?:template|name|title|feature|component)(?:[-_.]|$)/iu,
  /^(?:[Mm]y|[Yy]our|[Ss]ome|[Nn]ew|[Ee]xample|[Ff]oo|[Bb]ar)\p{Lu}|X{3}|N{3}|Y{4}/u,
]

/** Names that stand for any name: `foo.ts`, `my-component.tsx`, `XXXX-title.md`, `NewPage.tsx`. */
export function isSampleName(name: string): boolean {
  return sampleNames.some((form) => form.test(name))
}

/** A folder that tools make in any repository: without more of a path nobody knows whose it is. */
export function isOutputFolder(path: string): boolean {
  return /^(?:vendor|node_modules|dist|build|out|target|bin|obj|tmp|temp|logs?|coverage)\/?$/i.test(path)
}
