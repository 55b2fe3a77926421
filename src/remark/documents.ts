import picomatch from 'picomatch'
import type { Settings } from './public.ts'

const DOCUMENT = /^(?:system[-_]?patterns|systemArchitecture)\.md$/i
const IN_A_BANK = /^architecture\.md$/i
const BANK = /^\.?memory[-_ ]?bank$/i

/** Makes a test of paths (relative, forward slashes): whether a file is a document. */
export function createFileTest(files: NonNullable<Settings['files']>): (path: string) => boolean {
  if (files === 'default') return isDocument
  if (files === 'all') return () => true
  const wanted = files.filter((glob) => !glob.startsWith('!'))
  const refused = files.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
  return picomatch(wanted, { dot: true, nocase: true, ignore: refused })
}

/** Whether a path is that of a document, judged by its name and its folders' names. */
function isDocument(path: string): boolean {
  const names = path.split('/')
  const name = names.pop() ?? ''
  return DOCUMENT.test(name) || (IN_A_BANK.test(name) && names.some((folder) => BANK.test(folder)))
}
