/** Whether a name (a part of a path between two slashes) matches. */
export type NameTest = (name: string) => boolean

/** A part of a name pattern. */
type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'many' }
  | { readonly kind: 'set'; readonly has: (letter: string) => boolean }

const nothing: NameTest = () => false

/** POSIX character classes in brackets, such as `[[:digit:]]`. */
const characterClasses: Readonly<Record<string, RegExp>> = {
  alnum: /^[A-Za-z0-9]$/,
  alpha: /^[A-Za-z]$/,
  blank: /^[ \t]$/,
  cntrl: /^[\x00-\x1f\x7f]$/,
  digit: /^[0-9]$/,
  graph: /^[\x21-\x7e]$/,
  lower: /^[a-z]$/,
  print: /^[\x20-\x7e]$/,
  punct: /^[!-/:-@[-`{-~]$/,
  space: /^[ \t\n\v\f\r]$/,
  upper: /^[A-Z]$/,
  xdigit: /^[0-9A-Fa-f]$/,
}

/** Compiles `*`, `?`, `[a-z]`, `[!a]` and plain characters; with `escapes`, `\` makes the next character plain. */
export function compileName(pattern: string, options: { readonly fold: boolean; readonly escapes: boolean }): NameTest {
  const tokens = readTokens(pattern, options)
  if (!tokens) return nothing
  const lower = (name: string) => (options.fold ? name.toLowerCase() : name)
  const [first, ...rest] = tokens
  const ending = joinText(rest)
  // Nearly all patterns are a plain name or an ending, and a search tests every name of a tree.
  if (first?.kind === 'many' && ending !== null) return (name) => lower(name).endsWith(ending)
  const plain = joinText(tokens)
  if (plain !== null) return (name) => lower(name) === plain
  return (name) => matchRun(tokens, [...lower(name)], (token) => token.kind === 'many', matchToken)
}

/** The text of tokens that are only text. */
function joinText(tokens: readonly Token[]): string | null {
  let text = ''
  for (const token of tokens) {
    if (token.kind !== 'text') return null
    text += token.text
  }
  return text
}

function readTokens(pattern: string, options: { fold: boolean; escapes: boolean }): Token[] | null {
  const letters = [...(options.fold ? pattern.toLowerCase() : pattern)]
  const tokens: Token[] = []
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? ''
    if (letter === '*') {
      if (tokens.at(-1)?.kind !== 'many') tokens.push({ kind: 'many' })
    } else if (letter === '?') tokens.push({ kind: 'one' })
    else if (letter === '[') {
      const set = readSet(letters, at, options.escapes)
      if (!set) {
        // An unclosed bracket: in git such a line matches nothing, in a shell the bracket is a plain character.
        if (options.escapes) return null
        tokens.push({ kind: 'text', text: letter })
        continue
      }
      tokens.push({ kind: 'set', has: options.fold ? (one) => set.has(one) || set.has(one.toUpperCase()) : set.has })
      at = set.end
    } else if (letter === '\\' && options.escapes) {
      const next = letters[++at]
      if (next === undefined) return null
      tokens.push({ kind: 'text', text: next })
    } else tokens.push({ kind: 'text', text: letter })
  }
  return tokens
}

function readSet(letters: readonly string[], open: number, escapes: boolean) {
  let at = open + 1
  const not = letters[at] === '!' || letters[at] === '^'
  if (not) at++
  const tests: ((letter: string) => boolean)[] = []
  const take = () => (letters[at] === '\\' && escapes ? letters[++at] : letters[at])
  for (let first = true; at < letters.length; at++, first = false) {
    if (letters[at] === ']' && !first) {
      return { end: at, has: (letter: string) => tests.some((test) => test(letter)) !== not }
    }
    if (letters[at] === '[' && letters[at + 1] === ':') {
      const close = letters.indexOf(']', at + 2)
      if (close > 0 && letters[close - 1] === ':') {
        const expression = characterClasses[letters.slice(at + 2, close - 1).join('')]
        if (!expression) return null
        tests.push((letter) => expression.test(letter))
        at = close
        continue
      }
    }
    const low = take()
    if (low === undefined) return null
    if (letters[at + 1] === '-' && letters[at + 2] !== undefined && letters[at + 2] !== ']') {
      at += 2
      const high = take()
      if (high === undefined) return null
      tests.push((letter) => letter >= low && letter <= high)
    } else tests.push((letter) => letter === low)
  }
  return null
}

function matchToken(token: Token, letter: string): boolean {
  if (token.kind === 'text') return token.text === letter
  return token.kind === 'one' || (token.kind === 'set' && token.has(letter))
}

/**
 * Matches a list of items against a list of patterns of which some match any number of items. It backtracks to the last
 * such pattern only, which is enough and keeps hostile patterns cheap.
 */
export function matchRun<Pattern, Thing>(
  patterns: readonly Pattern[],
  things: readonly Thing[],
  isMany: (pattern: Pattern) => boolean,
  matches: (pattern: Pattern, thing: Thing) => boolean,
): boolean {
  let [at, thing, many, resume] = [0, 0, -1, 0]
  while (thing < things.length) {
    const pattern = patterns[at]
    if (pattern !== undefined && isMany(pattern)) {
      many = at++
      resume = thing
    } else if (pattern !== undefined && matches(pattern, things[thing] as Thing)) {
      at++
      thing++
    } else if (many !== -1) {
      at = many + 1
      thing = ++resume
    } else return false
  }
  while (at < patterns.length && isMany(patterns[at] as Pattern)) at++
  return at === patterns.length
}
