import { spawnSync } from 'node:child_process'
import { shapes } from './shapes.ts'

const sizes = [64, 256, 1024, 4096].map((kibibytes) => kibibytes * 1024)
const largest = 1024 * 1024

/** What one shape at one size took. */
interface Measured {
  readonly size: number
  readonly seconds: number
  /** The most memory of the process so far. */
  readonly mebibytes: number
  /** Why the document was refused; null where it was read. */
  readonly failure: string | null
}

/** Writes the table of what each shape takes at each size, and a summary; the result is whether all keep the bounds. */
export function writeGrowth(pattern: RegExp): boolean {
  const started = performance.now()
  const rows: Measured[][] = []
  let isKept = true
  console.log('| shape | 64 KB | 256 KB | 1 MB | 4 MB | exponent | MiB at 1 MB | |')
  console.log('|---|---|---|---|---|---|---|---|')
  for (const shape of Object.keys(shapes).filter((name) => pattern.test(name))) {
    const measured = measure(shape)
    rows.push(measured)
    const fault = findFault(measured)
    if (fault !== '') isKept = false
    const cells = sizes.map((size) => cellOf(measured.find((one) => one.size === size)))
    const memory = measured.find(({ size }) => size === largest)?.mebibytes ?? ''
    console.log(`| ${[shape, ...cells, exponentOf(measured)?.toFixed(2) ?? '', memory, fault].join(' | ')} |`)
  }
  const minutes = ((performance.now() - started) / 60_000).toFixed(1)
  console.log(`\n${rows.length} shapes in ${minutes} minutes with Node ${process.version}. ${summaryOf(rows)}`)
  return isKept
}

function summaryOf(rows: readonly (readonly Measured[])[]): string {
  const all = rows.flat()
  const refused = all.filter(({ failure }) => failure !== null)
  const read = all.filter(({ failure }) => failure === null)
  const amount = (list: readonly Measured[], size: number) => list.filter((one) => one.size === size).length
  const most = (numbers: readonly number[]) => Math.max(0, ...numbers)
  const small = read.filter(({ size }) => size <= largest)
  const quick = refused.filter(({ size }) => size <= largest)
  const exponents = rows.flatMap((row) => exponentOf(row) ?? [])
  return [
    `Refused first at 64 KB: ${amount(refused, 64 * 1024)}, at 256 KB: ${amount(refused, 256 * 1024)},`,
    `at 1 MB: ${amount(refused, largest)}, at 4 MB: ${amount(refused, 4 * largest)}; linted at 4 MB:`,
    `${amount(read, 4 * largest)}. Up to 1 MB linting takes at most ${most(small.map((one) => one.seconds)).toFixed(1)} s`,
    `and ${most(small.map((one) => one.mebibytes))} MiB, a refusal ${most(quick.map((one) => one.seconds * 1000)).toFixed(0)}`,
    `ms; the largest exponent is ${most(exponents).toFixed(2)}.`,
  ].join(' ')
}

function measure(shape: string): Measured[] {
  // The threads of the collector would count time in which they wait; each size pays for its own garbage only.
  const flags = ['--max-old-space-size=3000', '--single-threaded-gc', '--expose-gc']
  const argv = ['--import', 'tsx', ...flags, 'test/hostile/growth-of-shape.ts', shape]
  const { stdout, status, stderr } = spawnSync(process.execPath, [...argv, ...sizes.map(String)], { encoding: 'utf8' })
  const lines = stdout.split('\n').filter((line) => line !== '')
  const measured = lines.map((line) => JSON.parse(line) as Measured)
  if (status === 0) return measured
  const failure = `ended: ${stderr.split('\n').find((line) => /error/i.test(line)) ?? 'no reason'}`
  return [...measured, { size: sizes[measured.length] ?? 0, seconds: Infinity, mebibytes: 0, failure }]
}

function cellOf(measured: Measured | undefined): string {
  if (!measured) return ''
  const time =
    measured.seconds < 0.995 ? `${Math.round(measured.seconds * 1000)} ms` : `${measured.seconds.toFixed(1)} s`
  return measured.failure === null ? time : `refused in ${time}`
}

/** Of the sizes that were read, from the smallest to the largest. */
function exponentOf(measured: readonly Measured[]): number | null {
  const read = measured.filter(({ failure }) => failure === null)
  const [first, last] = [read[0], read.at(-1)]
  if (!first || !last || first === last) return null
  return Math.log(last.seconds / first.seconds) / Math.log(last.size / first.size)
}

function findFault(measured: readonly Measured[]): string {
  const refused = measured.find(({ failure }) => failure !== null)
  if (refused && refused.seconds > 0.1 * Math.max(1, refused.size / largest)) return 'refused late'
  const read = measured.filter(({ failure, size }) => failure === null && size <= largest)
  if (read.some(({ seconds }) => seconds > 5)) return 'too slow'
  if (read.some(({ mebibytes }) => mebibytes > 512)) return 'too much memory'
  return (exponentOf(measured) ?? 0) > 1.15 ? 'grows too fast' : ''
}
