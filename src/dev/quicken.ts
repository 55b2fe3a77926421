import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { changes } from './faster-packages.ts'

/** A change to a module of a package that makes it faster and leaves what it does as it is. */
export interface Change {
  /** The module's path from its package's name on. */
  readonly module: string
  readonly why: string
  /** What the module says, once; and what it is to say. */
  readonly swaps: readonly (readonly [from: string, to: string])[]
}

/** Makes micromark and its like faster, where a bundle is made. */
export const quicken: Plugin = {
  name: 'quicken',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.js$/ }, ({ path }) => {
      const name = path.split(/[\\/]/).join('/')
      const change = changes.find(({ module }) => name.endsWith(`/node_modules/${module}`))
      return change && { contents: apply(change, readFileSync(path, 'utf8')), loader: 'js' }
    })
  },
}

/** Throws where a module says no longer, or more than once, what is to be changed. */
function apply({ module, swaps }: Change, text: string): string {
  return swaps.reduce((changed, [from, to]) => {
    const [before, after, ...more] = changed.split(from)
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`\`${module}\` does not say once: ${from}`)
    return before + to + after
  }, text)
}
