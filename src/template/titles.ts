/** One normalised form of a title: `whole` stands for the entire title, `part` for a half of a compound one. */
export interface TitleForm {
  /** Words in lower case without accents, single spaces between; never empty. */
  readonly form: string
  readonly strength: 'whole' | 'part'
}

/** No real title is longer; what lies beyond is not looked at, so that one hostile line costs little. */
const longest = 240

const symbols = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}\p{Sk}\u{FE0F}\u{20E3}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu
const optionalMark = /^(?:optional|facoltativo|optionnel(?:le)?|opcional|istege bagli|опционально|необязательно|可选|任意|선택)$/u

/** A number before a title, with what closes it. A bare number counts only before white space. */
const numbering = new RegExp(
  [
    String.raw`第\s?[\d一二三四五六七八九十百]{1,4}\s?[章节節部篇]`,
    String.raw`[一二三四五六七八九十]{1,3}[、.,:)]`,
    String.raw`\(\s?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})\s?\)`,
    String.raw`§?\s?\d{1,3}(?:\.\d{1,3}){0,5}(?:[.):、]|\s?[-–—](?=\s)|(?=\s))`,
    String.raw`(?:[ivx]{1,5}|[a-z])[.)](?=\s)`,
    String.raw`(?:step|section|chapter|part|phase|kapitel|teil|abschnitt|schritt|глава|раздел|шаг|часть|paso|capitulo|etape|chapitre|adim|bolum)\s\d{1,3}\s?[.:)–—-]`,
  ]
    .map((one) => `^(?:${one})`)
    .join('|'),
  'iu',
)

const conjunctions = new Set(['and', 'und', 'и', 'y', 'e', 'et', 've', 'with'])
const hanConjunction = /(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])(?:[与與和及、・]|と)(?=[\p{Script=Han}\p{Script=Katakana}])/gu

/** Traditional characters of technical titles and the simplified ones they are compared as. */
const traditional = new Map(
  Array.from(
    '組组關关係系鍵键決决設设計计數数據据術术實实現现徑径構构體体統统覽览總总錯错誤误處处測测試试維维護护擴扩優优環环監监視视記记錄录儲储訊讯資资塊块層层結结務务應应動动連连驗验證证權权認认樣样類类圖图點点戰战選选擇择緩缓異异標标準准導导網网絡络編编碼码輸输開开發发專专項项說说線线準准後后並并間间對对將将運运營营產产業业從从來来問问題题備备檢检從从與与為为',
  ).reduce<[string, string][]>((pairs, char, index, all) => {
    const simplified = all[index + 1]
    if (index % 2 === 0 && simplified !== undefined) pairs.push([char, simplified])
    return pairs
  }, []),
)

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
  ['api', 'api'],
  ['apis', 'api'],
])

const foldedLetters = new Map([
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ...traditional,
])

function foldCharacter(char: string): string {
  const known = foldedLetters.get(char)
  if (known !== undefined) return known
  const bare = char.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f]/g, '').normalize('NFC')
  const folded = foldedLetters.get(bare) ?? bare
  if (foldedLetters.size < 5000) foldedLetters.set(char, folded)
  return folded
}

/** Text for comparing: compatible characters made one, lower case in no locale's way, no accents, simplified Han. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(/[^\0-\x7f]/gu, foldCharacter)
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

/** The compared words of a folded text, conjunctions among them. */
function splitWords(folded: string): string[] {
  const ascii = /^[\0-\x7f]*$/.test(folded)
  const text = ascii ? folded : folded.replace(/’/g, "'").replace(hanConjunction, ' ')
  const bare = text.includes("'") ? text.replace(/'s(?=\s|$)|'(?=\s|$)/g, ' ') : text
  const found = bare.match(ascii ? /[a-z0-9#+]+/g : /[\p{L}\p{M}\p{N}#+]+/gu) ?? []
  return found.filter((word) => /[\p{L}\p{N}]/u.test(word)).map(plainWord)
}

/** The words without the conjunctions between them. */
function dropConjunctions(words: readonly string[]): readonly string[] {
  if (!words.some((word) => conjunctions.has(word))) return words
  return words.filter((word, at) => at === 0 || at === words.length - 1 || !conjunctions.has(word))
}

const readTokens = new Map<string, readonly string[]>()

/** The whole form of a title of ours: no number, bracket or emoji in it. Quick, for there are thousands with few words. */
export function plainForm(title: string): string {
  const words = title.split(' ').flatMap((token) => {
    const known = readTokens.get(token) ?? splitWords(fold(token))
    readTokens.set(token, known)
    return known
  })
  return dropConjunctions(words).join(' ')
}

function withoutNumber(folded: string): string {
  const text = folded.trim()
  const found = numbering.exec(text)
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

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** The runs of one script in a title that mixes two, `设计模式 Design Patterns`; none where one run is a single word. */
function splitScripts(text: string): readonly string[] {
  if (!cjk.test(text) || !/[a-z]{2}/.test(text)) return []
  const foreign = /^(.*?[^a-z\s].*?)\s([a-z][a-z\s&/-]+)$/u.exec(text) ?? /^([a-z][a-z\s&/-]+)\s(.*[^a-z\s].*)$/u.exec(text)
  const [, first = '', second = ''] = foreign ?? []
  return first && second && !/[a-z]/.test(cjk.test(first) ? first : second) ? [first, second] : []
}

/** An aside that names a file, a folder or an identifier translates nothing. */
const pathLike = /[\w-][/\\]\s*$|\S[/\\_]\S|\w\.\w/

const longSeparator = /\s+[-–—|·•~→]+\s+|[—|｜:]\s*|\s+\/\s+/u
const halfSeparator = /\s*[&,;]\s+|\s\+\s|\s+(?:and|und|и|y|et|ve|e|with|및)\s+|(?<=\p{L}{4})\s?\/\s?(?=\p{L}{4})/u

/**
 * The forms under which a title counts, the entire title first. Markup, numbers, emoji, case, accents, punctuation, marks
 * like `(optional)`, conjunctions, English plurals and British spellings make no difference. A translation beside the
 * title or in brackets is a whole title too; halves of a compound title are parts. Empty where nothing is left.
 */
export function titleForms(title: string): readonly TitleForm[] {
  const text = fold(title.slice(0, longest).replace(/[*_`~\\]/g, ' ').replace(symbols, ' '))
  const forms = new Map<string, TitleForm>()
  const add = (part: string, strength: TitleForm['strength']) => {
    const words = splitWords(withoutNumber(part))
    if (words.length > 1 && optionalMark.test(words.at(-1) ?? '')) words.pop()
    const form = dropConjunctions(words).join(' ')
    if (form && !forms.has(form)) forms.set(form, { form, strength })
  }
  const { main, asides } = splitAsides(withoutNumber(text))
  if (/[\p{L}\p{N}]/u.test(main)) add(main, 'whole')
  else add(text, 'whole')

  const long = main.split(longSeparator)
  const bilingual = splitScripts(withoutNumber(main).trim())
  for (const half of bilingual) add(half, 'whole')
  if (long.length === 2 && cjk.test(long[0] ?? '') !== cjk.test(long[1] ?? '')) for (const half of long) add(half, 'whole')
  for (const aside of asides) {
    if (!optionalMark.test(aside.trim()) && !pathLike.test(aside)) add(aside, cjk.test(aside) !== cjk.test(main) ? 'whole' : 'part')
  }
  const halves = long.flatMap((half) => {
    const quarters = half.split(halfSeparator).flatMap((one) => (cjk.test(one) ? one.split(hanConjunction) : [one]))
    return quarters.length > 1 ? [half, ...quarters] : [half]
  })
  if (halves.length > 1) for (const half of halves) add(half, 'part')
  return [...forms.values()]
}
