import { readDocument } from '../src/document/read.ts'
import { createSource } from '../src/document/source.ts'
import { findReferences } from '../src/references/find-references.ts'
import type { Repository } from '../src/references/repository.ts'
import { type ResolvedReferences, resolveReferences } from '../src/references/resolve.ts'
import type { Example } from '../src/rule/rule.ts'
import { indexPaths } from '../src/workspace/git/tracked-paths.ts'

/** What a repository with these files, and a history that removed others, says about a document at its root. */
export function resolveIn(
  { present, removed }: NonNullable<Example<object>['files']>,
  text: string,
): Promise<ResolvedReferences> {
  const index = indexPaths(present)
  const repository: Repository = {
    kindOf: (path) => (index.hasFile(path) ? 'file' : index.hasFolder(path) ? 'folder' : null),
    tracked: async () => index,
    isIgnored: () => false,
    findRemovals: async (paths) => ({
      found: new Map(Object.entries(removed).filter(([path]) => paths.includes(path))),
      note: null,
    }),
    findChanges: async () => null,
    readText: async () => null,
  }
  const document = readDocument(createSource('systemPatterns.md', text))
  const references = findReferences(document, { trees: true })
  return resolveReferences({ documentPath: 'systemPatterns.md', references, repository })
}
