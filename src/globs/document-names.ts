const DOCUMENT = /^(?:system[-_]?patterns|systemArchitecture)\.md$/i
const IN_A_BANK = /^architecture\.md$/i
const BANK = /^\.?memory[-_ ]?bank$/i

/** Whether a path (relative, forward slashes) is that of a document, judged by its name and its folders' names. */
export function isDocument(path: string): boolean {
  const names = path.split('/')
  const name = names.pop() ?? ''
  return DOCUMENT.test(name) || (IN_A_BANK.test(name) && names.some((folder) => BANK.test(folder)))
}
