/** Where the package is presented. */
export const home = 'https://www.npmjs.com/package/system-patterns-lint'

/** The address of a rule's page as the given version ships it. */
export function pageOf(ruleId: string, version: string): string {
  return `https://unpkg.com/system-patterns-lint@${encodeURIComponent(version)}/rules/${encodeURIComponent(ruleId)}.md`
}
