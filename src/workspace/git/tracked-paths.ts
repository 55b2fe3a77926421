import { compileGlob } from '../../globs/glob.ts'
import type { TrackedPaths } from '../../references/repository.ts'
import { addTo } from '../../text/groups.ts'
import { type GitPlace, runGit } from './git-process.ts'

const manifests = new Set([
  'package.json',
  'Cargo.toml',
  'go.mod',
  'pyproject.toml',
  'setup.py',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'composer.json',
  'Gemfile',
  'mix.exs',
  'pubspec.yaml',
])

/** Lists the files of the index, and those that are neither tracked nor ignored; one process. */
export async function listTrackedPaths(place: GitPlace, onlyIndex: boolean): Promise<TrackedPaths> {
  const others = onlyIndex ? [] : ['--others', '--exclude-standard']
  const listed = await runGit(place, ['ls-files', '-z', '--cached', ...others])
  return indexPaths(listed.toString('utf8').split('\0').slice(0, -1))
}

/** Makes the index of a list of paths. */
export function indexPaths(paths: readonly string[]): TrackedPaths {
  const files = new Set(paths)
  const extensions = new Map<string, Set<string>>()
  const byName = new Map<string, string[]>()
  const packageRoots: string[] = []
  const note = (path: string) => {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
    for (const key of new Set([name, withoutExtension(name)])) addTo(byName, key, path)
  }
  for (const path of files) {
    const slash = path.lastIndexOf('/')
    const folder = path.slice(0, Math.max(0, slash))
    const name = path.slice(slash + 1)
    note(path)
    if (manifests.has(name) && folder !== '') packageRoots.push(folder)
    for (let at = folder; !extensions.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
      extensions.set(at, new Set())
      if (at !== '') note(at)
    }
    const extension = /[^.]\.(\w+)$/.exec(name)?.[1]
    if (extension !== undefined) extensions.get(folder)?.add(extension.toLowerCase())
  }
  // The index does not list what is below a submodule or a link, so that counts as present.
  const isBelowFile = (path: string) => {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      if (files.has(path.slice(0, at))) return true
    }
    return false
  }
  const endings = new Map<string, string | null>()
  const findEnding = (path: string): string | null => {
    const folded = path.toLowerCase()
    const name = folded.slice(folded.lastIndexOf('/') + 1)
    return (byName.get(name) ?? []).find((one) => endsAlike(one.toLowerCase(), folded)) ?? null
  }
  return {
    hasFile: (path) => files.has(path) || isBelowFile(path),
    hasFolder: (path) => extensions.has(path),
    findEnding: (path) => {
      const known = endings.get(path)
      if (known !== undefined) return known
      const found = findEnding(path)
      endings.set(path, found)
      return found
    },
    hasExtension: (folder, extension) => extensions.get(folder)?.has(extension.toLowerCase()) ?? false,
    matches: (glob) => {
      const test = compileGlob(glob.replace(/^(?:\.{0,2}\/)+/, '').replace(/\/$/, ''))
      const anywhere = compileGlob(`**/${glob.replace(/^(?:\.{0,2}\/)+/, '').replace(/\/$/, '')}`)
      return [...files, ...extensions.keys()].some((path) => test(path) || anywhere(path))
    },
    packageRoots,
  }
}

/** Whether a path is the ending, or has it from a slash on; with or without its own extension. */
function endsAlike(path: string, ending: string): boolean {
  return [path, withoutExtension(path)].some((one) => one === ending || one.endsWith(`/${ending}`))
}

function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/, '')
}
