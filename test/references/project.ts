import { expect } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { findReferences } from '../../src/references/find-references.ts'
import type { DeadReference } from '../../src/references/reference.ts'
import { resolveReferences } from '../../src/references/resolve.ts'
import { createGit } from '../../src/workspace/git/git.ts'
import { environment, makeRepository } from '../workspace/temporary.ts'

interface Options {
  readonly path?: string
  readonly staged?: boolean
  readonly trees?: boolean
  readonly noGit?: boolean
  readonly env?: NodeJS.ProcessEnv
}

/** The dead references of a document, each as `WRITTEN: why`. */
export async function deadIn(root: string, text: string, options: Options = {}): Promise<string[]> {
  const { path = 'docs/architecture.md', staged = false, trees = false, noGit = false } = options
  const { env = environment } = options
  const document = readDocument(createSource(path, text))
  const git = createGit({ cwd: root, env })
  const place = git.openReferences(path, { staged, noGit })
  const { repository, path: documentPath } = place ?? { repository: null, path }
  const { dead } = await resolveReferences({
    documentPath,
    references: findReferences(document, { trees }),
    repository,
  })
  git.close()
  for (const { reference } of dead) {
    expect(text.slice(reference.range.start, reference.range.end)).toBe(reference.text)
  }
  return dead.map((one) => `${one.reference.text}: ${describeDead(one)}`)
}

export function openRepository(cwd: string, env: NodeJS.ProcessEnv) {
  const place = createGit({ cwd, env }).openReferences('docs/architecture.md', {
    staged: false,
    noGit: false,
  })
  if (!place) throw new Error('no repository')
  return place.repository
}

function describeDead(dead: DeadReference): string {
  if (dead.why === 'renamed') return `renamed to ${dead.to} on ${dead.day}, write ${dead.replacement}`
  if (dead.why === 'deleted') return `deleted on ${dead.day}`
  return dead.why === 'line' ? `line, of ${dead.lines}` : dead.why
}

/** A project with a source folder, a few documents and a history. */
export function makeProject() {
  const project = makeRepository()
  project.commit('2026-01-01', {
    '.gitignore': 'dist/\n',
    'package.json': '{}\n',
    'README.md': '# Tide\n\n## Set up\n',
    'docs/guide.md': '# Guide\n\n## Data flow & events\n\n## Data flow & events\n\n<a name="by-hand"></a>\n',
    'docs/a picture.png': 'png',
    'src/auth/session.ts': `${'export const session = 1\n'.repeat(12)}`,
    'src/auth/token.ts': 'export const token = 1\n',
    'src/jobs/queue.ts': 'queue\n'.repeat(9),
    'src/jobs/worker.ts': 'worker\n'.repeat(9),
    'src/old.ts': 'old\n',
    'packages/web/package.json': '{}\n',
    'packages/web/src/page.tsx': 'page\n',
    'packages/web/src/lost.tsx': 'lost\n',
  })
  return project
}
