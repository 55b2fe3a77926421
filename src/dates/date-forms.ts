const year = '(?:Y{4}|y{4}|J{4}|j{4}|A{4}|a{4}|Г{4}|г{4}|X{4}|20(?:XX|xx|YY|yy))'
const month = '(?:M{2}|m{2}|М{2}|м{2}|X{2}|x{2}|A{2}|a{2})'
const day = '(?:D{2}|d{2}|T{2}|t{2}|J{2}|j{2}|G{2}|g{2}|Д{2}|д{2}|X{2}|x{2})'

let expression: RegExp | undefined

/** Made when a text needs it: two classes of all letters are much to read at every start. */
function makeExpression(): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${year}([-/.])${month}\\1${day}|${day}([-/.])${month}\\2${year}|${month}/${day}/${year}` +
      `|(?:Y{4}|X{4})年(?:M{1,2}|X{1,2})月(?:D{1,2}|X{1,2})日)(?:[T ](?:HH|hh):(?:MM|mm)(?::(?:SS|ss))?)?(?![\\p{L}\\p{N}])`,
    'u',
  )
}

/** Whether a text has what every stand-in for a year has. */
export function mayHoldDateForm(text: string): boolean {
  return /YY|yy|JJ|jj|AA|aa|ГГ|гг|XX|xx/.test(text)
}

/** What stands in for a date: `YYYY-MM-DD`, `TT.MM.JJJJ`, `ГГГГ-ММ-ДД`, `20XX-XX-XX`, with a time or without. */
export const dateForm: Pick<RegExp, 'exec' | 'test'> = {
  exec: (text) => (mayHoldDateForm(text) ? (expression ??= makeExpression()).exec(text) : null),
  test: (text) => dateForm.exec(text) !== null,
}

/** Everything in a text that stands in for a date. */
export function findDateForms(text: string): Iterable<RegExpExecArray> {
  return mayHoldDateForm(text) ? text.matchAll(new RegExp((expression ??= makeExpression()), 'gu')) : []
}
