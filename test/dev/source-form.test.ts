import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const mostColumns = 120
const mostFunctionLines = 80
const mostFileLines = 300

const files = execFileSync('git', ['ls-files', 'src/**/*.ts', 'rules/*.ts'], { encoding: 'utf8' }).trim().split('\n')
const sources = files.map((path) => ({ path, text: readFileSync(path, 'utf8') }))
/** Language packs are data: as long as the language needs. */
const isLanguage = (path: string) => /^src\/languages\/[a-z]{2}\.ts$/.test(path)

/** Functions as the formatter writes them: to the line that closes at the column where they begin. */
function listFunctions(path: string, text: string): { name: string; lines: number }[] {
  const lines = text.split('\n')
  return lines.flatMap((line, start) => {
    if (
      !/(?:\bfunction\b.*|=>) \{$|^ +(?:async )?[\w$]+\(.*\).* \{$/.test(line) ||
      /^\s*(?:if|for|while|switch)\b/.test(line)
    )
      return []
    const indent = line.slice(0, line.search(/\S/))
    const end = lines.findIndex((later, index) => index > start && later.startsWith(`${indent}}`))
    return [{ name: `${path}:${start + 1}`, lines: end - start + 1 }]
  })
}

describe('every source file', () => {
  it(`has no line of more than ${mostColumns} columns`, () => {
    const long = sources.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (line.length > mostColumns ? [`${path}:${index + 1}`] : [])),
    )
    expect(long).toEqual([])
  })

  it(`has at most ${mostFileLines} lines, language packs aside`, () => {
    const long = sources.filter(({ path, text }) => !isLanguage(path) && text.split('\n').length - 1 > mostFileLines)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it(`has no function of more than ${mostFunctionLines} lines`, () => {
    const long = sources
      .flatMap(({ path, text }) => listFunctions(path, text))
      .filter(({ lines }) => lines > mostFunctionLines)
    expect(long).toEqual([])
  })
})
