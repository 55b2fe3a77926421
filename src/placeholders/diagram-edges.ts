import { europeanLetters, isEuropean } from '../text/letters.ts'
import { hashWord, joinHashes, readWords } from './word-hashes.ts'
import { wordSet } from './words.ts'

/** An arrow between two nodes of a diagram, by the words of their labels in lower case. */
export interface Edge {
  readonly from: string
  readonly to: string
}

const longestLine = 400
const mostEdges = 400
const arrow = /<?[-=.~]{1,6}(?:\|[^|]{0,80}\||[xo>]?>?)|[→⇒⟶←↔➜►▶]|<?[─═]+[>►▶]?/u
/** Arrows of mermaid and of drawings in text; one that is a single hyphen is a hyphen. */
const arrows =
  /<?(?:-{2,6}|={2,6}|-\.{1,4}-|~{3})[>xo]?(?:\s*\|[^|]{0,80}\|)?|<?-{1,2}>{1,2}|[→⇒⟶←↔➜►▶]|<?[─═]{1,40}[>►▶]/u
/** What every one of these holds. */
const pointing = /-[->.]|==|~~~|[→⇒⟶←↔➜►▶]|[─═]>/

/**
 * The edges of a mermaid flow chart or of a drawing in text, in order, with the labels of nodes in place of their
 * names.
 */
export function readEdges(text: string): Edge[] {
  if (!pointing.test(text)) return []
  const labels = new Map<string, string>()
  const pairs: [string, string][] = []
  for (const line of text.split('\n', 400)) {
    if (line.length > longestLine || pairs.length >= mostEdges) continue
    if (!arrow.test(line)) {
      readNodes(line.trim(), labels)
      continue
    }
    const chain = partLine(line.trim().replace(/;$/, ''))
    let before: string[] = []
    for (const part of chain) {
      const nodes = part.split(/\s&\s/).flatMap((piece) => readNodes(piece.trim(), labels))
      for (const from of before) for (const to of nodes) if (pairs.length < mostEdges) pairs.push([from, to])
      if (nodes.length > 0) before = nodes
    }
  }
  return pairs.map(([from, to]) => ({ from: labels.get(from) ?? from, to: labels.get(to) ?? to }))
}

/** Hashes of a diagram's edges, sorted, each once; empty where it has fewer than two. */
export function hashEdges(text: string): number[] {
  const edges = new Set(readEdges(text).map((edge) => joinHashes(hashWord(edge.from), hashWord(edge.to))))
  return edges.size < 2 ? [] : [...edges].sort((a, b) => a - b)
}

/** Whether every node of a diagram is a name with a letter or number and nothing else: `Component A`, `Service 2`. */
export function isGeneric(text: string): boolean {
  const nodes = new Set(readEdges(text).flatMap((edge) => [edge.from, edge.to]))
  return nodes.size >= 3 && [...nodes].every(isGenericName)
}

const nodeNames = wordSet('nodeNames')

/** `Component A`, `Service2`, `组件 1`. */
function isGenericName(node: string): boolean {
  const name = /^(.+?) ?[\p{L}\p{N}]$/u.exec(node)?.[1]
  return name !== undefined && nodeNames.has(name)
}

/** Cuts a line at its arrows, but not inside the brackets of a label. */
function partLine(line: string): string[] {
  const bare = line.replace(/--\s[^->|]{1,60}\s-->/gu, '-->')
  const masked = bare.replace(/\[[^[\]]{0,120}\]|\([^()]{0,120}\)|\{[^{}]{0,120}\}|"[^"]{0,120}"/gu, (label) =>
    '\uE000'.repeat(label.length),
  )
  const parts: string[] = []
  let at = 0
  for (let rest = masked; ; ) {
    const match = arrows.exec(rest)
    const part = bare.slice(at, match ? at + match.index : bare.length)
    const begun = at === 0 ? part : part.trimStart()
    if (!match) {
      parts.push(begun)
      return parts
    }
    parts.push(begun.trimEnd())
    at += match.index + match[0].length
    rest = masked.slice(at)
  }
}

const europeanName = new RegExp(`^[${europeanLetters}_.-]+`)

/** The node in a piece between arrows: its name, with its label noted; in a drawing its words. */
function readNodes(piece: string, labels: Map<string, string>): string[] {
  if (piece === '' || piece.length > 200) return []
  const bare = piece.replace(/:::\w+$/, '')
  const name = (isEuropean(bare) ? europeanName : /^[\p{L}\p{N}_.-]+/u).exec(bare)?.[0].toLowerCase()
  const rest = bare.slice(name?.length ?? 0).trim()
  const shaped = rest === '' || rest.startsWith(':') || (/^[@[({>]/.test(rest) && /[\])}]$/.test(rest))
  if (
    name === undefined ||
    !shaped ||
    /^(?:graph|flowchart|subgraph|end|style|classdef|class|direction|participant|actor)$/.test(name)
  ) {
    const words = readWords(piece).join(' ')
    return words === '' || /^(?:graph|flowchart|subgraph|style|classdef|direction)\b/.test(words) ? [] : [words]
  }
  const label = rest === '' || rest.startsWith(':') ? '' : readWords(rest).join(' ')
  if (label !== '') labels.set(name, label)
  return [name]
}
