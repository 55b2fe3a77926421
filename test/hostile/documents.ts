import fc from 'fast-check'
import { pieces, samples } from '../document/markdown.ts'

/** What breaks a line in a way that people and programs do. */
type Mutation = (lines: readonly string[], at: number, piece: string) => readonly string[]

const mutations: readonly Mutation[] = [
  (lines, at) => [...lines.slice(0, at), ...lines.slice(at + 1)],
  (lines, at) => [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)],
  (lines, at, piece) => [...lines.slice(0, at), piece, ...lines.slice(at)],
  (lines, at, piece) =>
    edit(lines, at, (line) => line.slice(0, line.length >> 1) + piece + line.slice(line.length >> 1)),
  (lines, at, piece) => edit(lines, at, (line) => piece + line),
  (lines, at, piece) => edit(lines, at, (line) => line + piece),
  (lines, at) => edit(lines, at, (line) => line.slice(0, line.length >> 1)),
  (lines, at) => edit(lines, at, (line) => `  ${line}`),
  (lines, at) => edit(lines, at, (line) => line.trimStart()),
  (lines, at) => lines.map((line, index) => (index >= at && index < at + 5 ? `> ${line}` : line)),
  (lines, at) => lines.map((line, index) => (index >= at && index < at + 5 ? `  - ${line}` : line)),
  (lines, at) => [...lines.slice(at), ...lines.slice(0, at)],
  (lines, at) => lines.slice(0, at),
]

function edit(lines: readonly string[], at: number, change: (line: string) => string): readonly string[] {
  return lines.map((line, index) => (index === at ? change(line) : line))
}

const step = fc.tuple(
  fc.constantFrom(...mutations),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(...pieces),
)

/** Real documents, our templates and the examples of CommonMark, changed a few times. Line endings are line feeds. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...samples), fc.array(step, { maxLength: 6 }))
  .map(([sample, steps]) => {
    let lines: readonly string[] = sample.split(/\r\n|[\r\n]/)
    for (const [mutate, where, piece] of steps) {
      lines = mutate(lines, Math.floor(where * lines.length), piece).flatMap((line) => line.split(/\r\n|[\r\n]/))
    }
    return lines.join('\n')
  })
