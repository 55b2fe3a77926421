import { languages } from '../languages/index.ts'
import { patternSource } from '../languages/patterns.ts'

/** A part of a form: the year, month or day, or the text before or between them. */
export type FormPart = { readonly is: 'year' | 'month' | 'day' } | { readonly is: 'text'; readonly text: string }

/** A form such as `DD.MM.YYYY` in its parts. */
export type FormParts = readonly FormPart[]

/** The letters of one language that a placeholder for a date has. */
interface Letters {
  readonly year: string
  readonly month: string
  readonly day: string
}

/** The letters of the form that begins with the year, in which the month always comes next. */
function readLetters(forms: readonly string[]): Letters | null {
  for (const form of forms) {
    const [year, month, day] = [...form.matchAll(/(\p{L})\1+/gu)].map(([run]) => run)
    if (year?.length === 4 && month && day) return { year: year.charAt(0), month: month.charAt(0), day: day.charAt(0) }
  }
  return null
}

function readParts(form: string, letters: Letters): FormPart[] {
  const runs = new RegExp(`(${letters.year}{4}|${letters.month}{2}|${letters.day}{2})`, 'u')
  return form.split(runs).flatMap((text, at): FormPart[] => {
    if (at % 2 === 0) return text === '' ? [] : [{ is: 'text', text }]
    const letter = text.charAt(0)
    return [{ is: letter === letters.year ? 'year' : letter === letters.month ? 'month' : 'day' }]
  })
}

/** Whether a language writes the day of a numeric date before its month. */
export function writesDayBeforeMonth(forms: readonly string[]): boolean {
  const letters = readLetters(forms)
  const parts = letters ? readParts(forms[0] ?? '', letters).map(({ is }) => is) : []
  return parts.includes('day') && parts.indexOf('day') < parts.indexOf('month')
}

/** Every form of a language that has words in it: `YYYY年MM月DD日`. */
export function listWordedForms(): FormParts[] {
  const forms = languages.flatMap(({ dates }) => {
    const letters = readLetters(dates.forms)
    return letters ? dates.forms.map((form) => readParts(form, letters)) : []
  })
  const worded = forms.filter((parts) => parts.some((part) => part.is === 'text' && /\p{L}/u.test(part.text)))
  return [...new Map(worded.map((parts) => [JSON.stringify(parts), parts])).values()]
}

let allLetters: Letters | undefined

/** The letters of all languages, in both cases, with `X` for a digit. */
export function readAllLetters(): Letters {
  if (allLetters) return allLetters
  const read = languages.flatMap(({ dates }) => readLetters(dates.forms) ?? [])
  const join = (part: keyof Letters) => {
    const upper = [...new Set(read.map((letters) => letters[part])), 'X'].join('')
    return upper + upper.toLowerCase()
  }
  return (allLetters = { year: join('year'), month: join('month'), day: join('day') })
}

/** The source of a run of one of the letters, `count` times. */
function runSource(letters: string, count: string): string {
  return Array.from(letters, (letter) => `${letter}{${count}}`).join('|')
}

function wordedSource(parts: FormParts): string {
  const letters = readAllLetters()
  return parts
    .map((part) => {
      if (part.is === 'text') return patternSource(part.text)
      return `(?:${runSource(letters[part.is], part.is === 'year' ? '4' : '1,2')})`
    })
    .join('')
}

let expression: RegExp | undefined

/** Made when a text needs it: two classes of all letters take long to compile. */
function makeExpression(): RegExp {
  const letters = readAllLetters()
  const year = yearSource()
  const [month, day] = [`(?:${runSource(letters.month, '2')})`, `(?:${runSource(letters.day, '2')})`]
  const forms = [
    `${year}([-/.])${month}\\1${day}`,
    `${day}([-/.])${month}\\2${year}`,
    `${month}/${day}/${year}`,
    ...listWordedForms()
      .filter((parts) => parts.some(({ is }) => is === 'day'))
      .map(wordedSource),
  ]
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?:[T ](?:HH|hh):(?:MM|mm)(?::(?:SS|ss))?)?(?![\\p{L}\\p{N}])`,
    'u',
  )
}

let yearExpression: RegExp | undefined

/** Every form of a placeholder for a year. */
export function yearSource(): string {
  return `(?:${runSource(readAllLetters().year, '4')}|20(?:XX|xx|YY|yy))`
}

/** Whether a text has a placeholder for a year, which every placeholder for a date has. */
export function mayHoldDateForm(text: string): boolean {
  return (yearExpression ??= new RegExp(yearSource())).test(text)
}

/** A placeholder for a date: `YYYY-MM-DD`, `TT.MM.JJJJ`, `ГГГГ-ММ-ДД`, `20XX-XX-XX`, with a time or without. */
export const dateForm: Pick<RegExp, 'exec' | 'test'> = {
  exec: (text) => (mayHoldDateForm(text) ? (expression ??= makeExpression()).exec(text) : null),
  test: (text) => dateForm.exec(text) !== null,
}

/** Every placeholder for a date in a text. */
export function findDateForms(text: string): Iterable<RegExpExecArray> {
  return mayHoldDateForm(text) ? text.matchAll(new RegExp((expression ??= makeExpression()), 'gu')) : []
}
