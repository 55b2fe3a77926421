/**
 * Times the built linter on documents of one shape, in a process of its own: `tsx growth-of-shape.ts SHAPE SIZE …`.
 * Writes one line of JSON a size; stops at a size that is refused or takes a minute.
 */
import { pathToFileURL } from 'node:url'
import { shapes } from './shapes.ts'

const [name = '', ...sizes] = process.argv.slice(2)
const make = shapes[name]
if (!make) throw new Error(`no shape ${name}`)
const { lintText } = (await import(pathToFileURL('dist/index.js').href)) as typeof import('../../src/index.ts')

const lint = (text: string) => {
  globalThis.gc?.()
  const { user } = process.cpuUsage()
  const { failure } = lintText(text, { today: '2026-11-20' })
  return { seconds: (process.cpuUsage().user - user) / 1e6, failure }
}

// Without code that V8 has optimized, the smallest would take longer than its share.
for (let size = 1024; size <= 32 * 1024; size *= 2) lint(make(size))
for (const size of sizes) {
  const { seconds, failure } = lint(make(Number(size)))
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify({ size: Number(size), seconds, mebibytes, failure }))
  if (failure !== null || seconds > 60) break
}
