import { hasAsciiLettersOnly } from '../text/letters.ts'
import type { ConceptId } from './aliases.ts'
import data from './builtin-titles.generated.json' with { type: 'json' }

/** One normalised form of a title: `whole` stands for the entire title, `part` for a half of a compound one. */
export interface TitleForm {
  /** Words in lower case without accents, single spaces between; never empty. */
  readonly form: string
  readonly strength: 'whole' | 'part'
}

/** What a form of a title stands for. */
export interface Meaning {
  /** `looseForm` of it. */
  readonly loose: string
  /** The concepts it names; none where it is no title we know. */
  readonly concepts: readonly ConceptId[]
}

/** What `npm run generate` makes of the titles, labels and columns of the built-in templates. */
export interface CompiledTitles {
  readonly forms: Readonly<Record<string, readonly TitleForm[]>>
  /** By form; those of titles alone. */
  readonly meanings: Readonly<Record<string, Meaning>>
}

/** The titles of the built-in templates, read when the package is built: many documents have them too. */
export const builtinTitles = data as unknown as CompiledTitles

/** No real title is longer; what lies beyond is not looked at, so that one hostile line costs little. */
const longest = 240

const optionalMark =
  /^(?:optional|facoltativo|optionnel(?:le)?|opcional|istege bagli|опционально|необязательно|可选|任意|선택)$/u

const counted =
  'step|section|chapter|part|phase|kapitel|teil|abschnitt|schritt|глава|раздел|шаг|часть|' +
  'paso|capitulo|etape|chapitre|adim|bolum'

let numbering: RegExp | undefined

/** A number before a title, with what closes it. A bare number counts only before white space. */
function makeNumbering(): RegExp {
  return new RegExp(
    [
      String.raw`第\s?[\d一二三四五六七八九十百]{1,4}\s?[章节節部篇]`,
      String.raw`[一二三四五六七八九十]{1,3}[、.,:)]`,
      String.raw`\(\s?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})\s?\)`,
      String.raw`§?\s?\d{1,3}(?:\.\d{1,3}){0,5}(?:[.):、]|\s?[-–—](?=\s)|(?=\s))`,
      String.raw`(?:[ivx]{1,5}|[a-z])[.)](?=\s)`,
      String.raw`(?:${counted})\s\d{1,3}\s?[.:)–—-]`,
    ]
      .map((one) => `^(?:${one})`)
      .join('|'),
    'iu',
  )
}

const conjunctions = new Set(['and', 'und', 'и', 'y', 'e', 'et', 've', 'with'])

/** Where a conjunction may part a title in Chinese or Japanese. */
function hanConjunction(): RegExp {
  return /(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])(?:[与與和及、・]|と)(?=[\p{Script=Han}\p{Script=Katakana}])/gu
}

/** Traditional characters of technical titles and the simplified ones they are compared as. */
const traditional = `組组 關关 係系 鍵键 決决 設设 計计 數数 據据 術术 實实 現现 徑径 構构 體体 統统 覽览 總总 錯错 誤误 處处 測测 試试 維维 護护 擴扩 優优 環环 監监 視视 記记 錄录 儲储 訊讯 資资 塊块
    層层 結结 務务 應应 動动 連连 驗验 證证 權权 認认 樣样 類类 圖图 點点 戰战 選选 擇择 緩缓 異异 標标 準准 導导 網网 絡络 編编 碼码 輸输 開开 發发 專专 項项 說说 線线 後后 並并 間间
    對对 將将 運运 營营 產产 業业 從从 來来 問问 題题 備备 檢检 與与 為为`

const spellings = new Map([
  ['behaviour', 'behavior'],
  ['colour', 'color'],
  ['catalogue', 'catalog'],
  ['centre', 'center'],
  ['artefact', 'artifact'],
  ['licence', 'license'],
  ['defence', 'defense'],
  ['modelling', 'modeling'],
  ['labelling', 'labeling'],
  ['dialogue', 'dialog'],
  ['programme', 'program'],
  ['architectural', 'architecture'],
  ['apis', 'api'],
])

let foldedLetters: Map<string, string> | undefined

function makeFoldedLetters(): Map<string, string> {
  const pairs = traditional.split(/\s+/).map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)])
  return new Map([['ı', 'i'], ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ...pairs])
}

function foldCharacter(char: string): string {
  const letters = (foldedLetters ??= makeFoldedLetters())
  const known = letters.get(char)
  if (known !== undefined) return known
  const bare = char
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  const folded = Array.from(bare, (one) => letters.get(one) ?? one).join('')
  if (letters.size < 5000) letters.set(char, folded)
  return folded
}

/** Text for comparing: compatible characters made one, lower case in no locale's way, no accents, simplified Han. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\0-\x7f]/gu, foldCharacter)
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word
  if (word.endsWith('es') && /(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('ss') || word.endsWith('us') || word.endsWith('is') ? word : word.slice(0, -1)
}

/** A folded word as it is compared: English plural and British spelling undone. */
export function plainWord(word: string): string {
  const known = spellings.get(word)
  if (known !== undefined) return known
  const one = singular(word)
  const american = one.length > 6 && one.includes('is') ? one.replace(/is(ation|ing|ed|e)$/, 'iz$1') : one
  return spellings.get(american) ?? american
}

/** Whether a folded text has a letter or a digit. */
function hasLetter(folded: string): boolean {
  return /[a-z0-9]/.test(folded) || (/[^\0-\x7f]/.test(folded) && /[\p{L}\p{N}]/u.test(folded))
}

/** The compared words of a folded text, conjunctions among them. */
function splitWords(folded: string): string[] {
  const plain = hasAsciiLettersOnly(folded)
  const text = (plain ? folded : folded.replace(hanConjunction(), ' ')).replaceAll('’', "'")
  const bare = text.includes("'") ? text.replace(/'s(?=\s|$)|'(?=\s|$)/g, ' ') : text
  const found = bare.match(plain ? /[a-z0-9#+]+/g : /[\p{L}\p{M}\p{N}#+]+/gu) ?? []
  return found.filter(hasLetter).map(plainWord)
}

/** The words without the conjunctions between them. */
function dropConjunctions(words: string[]): string[] {
  for (let at = words.length - 2; at > 0; at--) if (conjunctions.has(words[at] ?? '')) words.splice(at, 1)
  return words
}

const readTokens = new Map<string, readonly string[]>()

/**
 * The whole form of a title of ours: no number, bracket or emoji in it. Quick, for there are thousands with few words.
 */
export function plainForm(title: string): string {
  const words: string[] = []
  for (const token of title.split(' ')) {
    let read = readTokens.get(token)
    if (!read) {
      read = splitWords(fold(token))
      readTokens.set(token, read)
    }
    for (const word of read) words.push(word)
  }
  return dropConjunctions(words).join(' ')
}

function withoutNumber(folded: string): string {
  const text = folded.trim()
  // A cheap look: what begins with a word of English is numbered by a mark or a digit behind that.
  if (!/^(?:[\d(]|[^\0-\x7f]|[a-z]+(?:[.)]|\s\d))/.test(text)) return text
  const found = (numbering ??= makeNumbering()).exec(text)
  if (!found) return text
  const rest = text.slice(found[0].length).trim()
  return /[\p{L}]/u.test(rest) ? rest : text
}

interface Split {
  readonly main: string
  readonly asides: readonly string[]
}

const closers = new Map([
  ['(', ')'],
  ['[', ']'],
  ['【', '】'],
  ['〔', '〕'],
  ['〈', '〉'],
  ['《', '》'],
])

/** Takes what stands in brackets out of a title; an unclosed bracket is plain text. */
function splitAsides(text: string): Split {
  if (!/[([【〔〈《]/.test(text)) return { main: text, asides: [] }
  const asides: string[] = []
  let main = ''
  let at = 0
  while (at < text.length) {
    const closer = closers.get(text[at] ?? '')
    const end = closer === undefined ? -1 : text.indexOf(closer, at + 1)
    if (end < 0) main += text[at++]
    else {
      asides.push(text.slice(at + 1, end))
      main += ' '
      at = end + 1
    }
  }
  return { main, asides }
}

/** Whether a text has a character of Chinese, Japanese or Korean; the large class is not asked about other scripts. */
function hasCjk(text: string): boolean {
  return (
    /[\u1100-\u11ff\u2e80-\uffff]/.test(text) &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
  )
}

/** The runs of a title in two scripts, `设计模式 Design Patterns`; none for a name before a word, `React 组件`. */
function splitScripts(text: string): readonly string[] {
  if (!hasCjk(text) || !/[a-z]{2}/.test(text)) return []
  const [, han = '', latin = ''] = /^([^a-z]*[^a-z\s])\s([a-z][a-z\s&/-]+)$/u.exec(text) ?? []
  if (han) return [han, latin]
  const [, before = '', after = ''] = /^([a-z][a-z&/-]+\s[a-z\s&/-]*[a-z])\s([^a-z]+)$/u.exec(text) ?? []
  return before ? [before, after] : []
}

/** An aside that names a file, a folder or an identifier translates nothing. */
const pathLike = /[\w-][/\\]\s*$|\S[/\\_]\S|\w\.\w/

/** The parts of a title between marks. */
function splitLong(text: string): string[] {
  return /[-–—|·•~→｜:/]/.test(text) ? text.split(/\s+[-–—|·•~→]+\s+|[—|｜:]\s*|\s+\/\s+/u) : [text]
}

/** The parts of what stands between marks: what commas and conjunctions join. */
function splitHalves(text: string): string[] {
  if (!/[&,;+/]|\s(?:and|und|y|et|ve|e|with)\s|[^\0-\x7f]/.test(text) || oneThing.test(text)) return [text]
  return text
    .split(/\s*[&,;]\s+|\s\+\s|\s+(?:and|und|и|y|et|ve|e|with|및)\s+|(?<=\p{L}{4})\s?\/\s?(?=\p{L}{4})/u)
    .flatMap((half) => (hasCjk(half) ? half.split(hanConjunction()) : [half]))
}

/** `Data Flow between Client and Server` has no halves. */
const oneThing = /(?:^|\s)(?:between|zwischen|entre|между|tra)\s/u

/**
 * The forms under which a title counts, the entire title first. Markup, numbers, emoji, case, accents, punctuation,
 * marks like `(optional)`, conjunctions, English plurals and British spellings make no difference. A translation
 * beside the title or in brackets is a whole title too; halves of a compound title are parts. Empty where nothing is
 * left.
 */
export function titleForms(title: string): readonly TitleForm[] {
  const known = recent.get(title)
  if (known) return known
  const { forms: builtin } = builtinTitles
  const forms = (Object.hasOwn(builtin, title) && builtin[title]) || readForms(title)
  if (recent.size >= recentLimit) recent.clear()
  recent.set(title, forms)
  return forms
}

/** One document is held against several templates when one is chosen for it: its titles are read once. */
const recent = new Map<string, readonly TitleForm[]>()
const recentLimit = 4096

/** Blanks for markup and emoji; most titles have no character that may be one beyond ASCII. */
function withoutSymbols(title: string): string {
  const text = title.replace(/[*_`~\\^]/g, ' ')
  if (!/[\x80-\xbf\u02c2-\u200f\u2028-\uffff]/.test(text)) return text
  return text.replace(
    /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}\p{Sk}\u{FE0F}\u{20E3}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu,
    ' ',
  )
}

/** As `titleForms`, anew. */
export function readForms(title: string): readonly TitleForm[] {
  const text = fold(withoutSymbols(title.slice(0, longest)))
  const forms = new Map<string, TitleForm>()
  const add = (part: string, strength: TitleForm['strength']) => {
    const words = splitWords(withoutNumber(part))
    if (words.length > 1 && words.at(-1) === 'optional') words.pop()
    const form = dropConjunctions(words).join(' ')
    if (form && !forms.has(form)) forms.set(form, { form, strength })
  }
  const { main, asides } = splitAsides(withoutNumber(text))
  add(hasLetter(main) ? main : text, 'whole')

  const long = splitLong(main)
  const bilingual = splitScripts(withoutNumber(main).trim())
  for (const half of bilingual) add(half, 'whole')
  const isTranslation = long.length === 2 && hasCjk(long[0] ?? '') !== hasCjk(long[1] ?? '')
  if (isTranslation) for (const half of long) add(half, 'whole')
  for (const aside of asides) {
    if (optionalMark.test(aside.trim()) || pathLike.test(aside)) continue
    if (hasCjk(aside) !== hasCjk(main)) add(aside, 'whole')
    else if (/\S\s+\S/.test(aside)) add(aside, 'part')
  }
  const halves = long.flatMap((half) => {
    const quarters = splitHalves(half)
    return quarters.length > 1 ? [half, ...quarters] : quarters
  })
  if (halves.length > 1) for (const half of halves) add(half, 'part')
  return [...forms.values()]
}
