import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { applyPatch, parsePatch, type StructuredPatch } from 'diff'
import type { Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitestPlugin } from 'vitest/config'

const patchFolder = fileURLToPath(new URL('patches', import.meta.url))

/** The change to one module of a package; the patch file `NAME@VERSION.patch` holds those of one package. */
interface ModulePatch {
  readonly file: string
  readonly packageName: string
  readonly version: string
  readonly diff: StructuredPatch
}

/** By the path of the module, from the name of its package on. */
type Patches = ReadonlyMap<string, ModulePatch>

export function readPatches(folder = patchFolder): Patches {
  const patches = new Map<string, ModulePatch>()
  for (const file of readdirSync(folder)) {
    const [, packageName, version] = /^(.+)@(.+)\.patch$/.exec(file) ?? []
    if (packageName === undefined || version === undefined)
      throw new Error(`Cannot tell the package of \`${file}\`; name it \`NAME@VERSION.patch\``)
    for (const diff of parsePatch(readFileSync(join(folder, file), 'utf8'))) {
      const module = (diff.oldFileName ?? '').replace(/^a\//, '')
      patches.set(`${packageName}/${module}`, { file, packageName, version, diff })
    }
  }
  return patches
}

/** The text of a module with its patch applied; null where there is no patch for it. */
function patchModule(patches: Patches, path: string): { readonly name: string; readonly code: string } | null {
  const [root = '', ...names] = path.replaceAll('\\', '/').split(/(?<=\/node_modules\/)/)
  const name = names.at(-1)
  const patch = name === undefined ? undefined : patches.get(name)
  if (name === undefined || !patch) return null
  const folder = join(root, ...names.slice(0, -1), patch.packageName)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  if (version !== patch.version)
    throw new Error(`\`${patch.file}\` does not fit \`${patch.packageName}\` ${version}; install the version it is for`)
  const code = applyPatch(readFileSync(path, 'utf8'), patch.diff, { fuzzFactor: 0 })
  if (code === false) throw new Error(`\`${patch.file}\` does not apply to \`${name}\`; make the patch again`)
  return { name, code }
}

/** Patches packages while esbuild bundles them. A patch that the bundle does not use is an error. */
export function patchBundle(patches = readPatches()): EsbuildPlugin {
  return {
    name: 'patched-packages',
    setup({ onStart, onLoad, onEnd }) {
      const unused = new Set<string>()
      onStart(() => {
        for (const name of patches.keys()) unused.add(name)
      })
      onLoad({ filter: /[\\/]node_modules[\\/].*\.js$/ }, ({ path }) => {
        const patched = patchModule(patches, path)
        if (!patched) return null
        unused.delete(patched.name)
        return { contents: patched.code, loader: 'js' }
      })
      onEnd(() => ({
        errors: [...unused].map((name) => ({
          text: `\`${patches.get(name)?.file}\` patches \`${name}\`, which is not used; remove the patch`,
        })),
      }))
    },
  }
}

/** Patches packages that Vitest loads. */
export function patchTests(patches = readPatches()): VitestPlugin {
  return {
    name: 'patched-packages',
    enforce: 'pre',
    // As in the bundle: micromark has other modules for the condition `development`, which Vitest always sets.
    configEnvironment: {
      order: 'post',
      handler(_, { resolve }) {
        if (resolve?.conditions) resolve.conditions = resolve.conditions.filter((name) => !name.includes('development'))
      },
    },
    load: (id) => patchModule(patches, id.replace(/\?.*$/, ''))?.code ?? null,
  }
}
