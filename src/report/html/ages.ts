import { addDays, type Day, daysBetween } from '../../dates/calendar.ts'
import type { DocumentSummary } from '../../lint/summary.ts'
import { count } from '../../rule/sentence.ts'
import { type Listed, writeName } from './listed.ts'
import { escapeHtml, writeSentence } from './markup.ts'

/** The age of a document. */
interface Age {
  readonly day: Day
  /** What the day is: the document's own date, or its last change in git. */
  readonly label: string
  readonly days: number
  readonly maxAge: number | null
  /** The day of the last change of its content; null where git does not know. */
  readonly changed: Day | null
}

/** The age of a document by its own date, or else by its last change in git; null where neither is known. */
export function ageOf(summary: DocumentSummary | undefined, today: Day): Age | null {
  const day = summary?.modified?.day ?? summary?.changed ?? null
  if (!summary || day === null) return null
  return {
    day,
    label: summary.modified?.label ?? 'Last change in git',
    days: daysBetween(day, today),
    maxAge: summary.maxAge,
    changed: summary.changed,
  }
}

/** Whether a document is older than it may be. */
export function isOverdue(age: Age | null): boolean {
  return age !== null && age.maxAge !== null && age.days > age.maxAge
}

/** Every document on one time line, the one furthest over its limit first. */
export function writeAges(documents: readonly Listed[], today: Day): string {
  const aged = documents
    .map((document) => ({ document, age: ageOf(document.summary, today) }))
    .sort((one, other) => rank(other.age) - rank(one.age))
  const oldest = aged.reduce((most, { age }) => Math.max(most, age?.days ?? 0, age?.maxAge ?? 0), 30)
  const axis = createAxis(today, oldest)
  const rows = aged.map(({ document, age }) => {
    const track = age ? drawTrack(age, today, axis) : ''
    return `<tr data-document="${document.index}"><th scope="row" class="name">${writeName(document)}</th>
<td class="track">${track}</td><td class="age">${describe(document, age)}${writeDrift(document.drifts)}</td></tr>`
  })
  return `<section aria-labelledby="age"><h2 id="age">Age</h2>
<p class="legend"><span class="key bar"></span> from the date of the document to today
 <span class="key limit"></span> its limit <span class="key change"></span> last change of its content in git</p>
<div class="scroll" role="region" tabindex="0" aria-label="Time line"><table class="ages">
<thead><tr><th scope="col" class="name">Document</th><th scope="col" class="track"><span class="sr">Time line</span>
<svg height="20" aria-hidden="true">${axis.labels}</svg></th><th scope="col" class="age">Age</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div></section>`
}

function rank(age: Age | null): number {
  return age === null ? -Infinity : age.days / Math.max(1, age.maxAge ?? age.days)
}

function describe({ failure }: Listed, age: Age | null): string {
  if (failure !== null) return 'could not be checked'
  if (!age) return 'no date'
  const { day, label, days, maxAge, changed } = age
  const limit = maxAge === null ? '' : ` (maximum ${maxAge})`
  const text = days < 0 ? `${day} is in the future` : `${count(days, 'day')}${limit}`
  const stated = `<span class="muted">${escapeHtml(label)}: ${day}</span>`
  // One day's grace for time zones.
  const later = changed !== null && changed > addDays(day, 1) ? `<br>content changed on ${changed}` : ''
  return `${isOverdue(age) ? `<strong class="over">${text}</strong>` : text}<br>${stated}${later}`
}

function writeDrift(messages: readonly string[]): string {
  return messages.map((message) => `<p class="drift">${writeSentence(message)}</p>`).join('')
}

interface Axis {
  /** The place of a day, in percent from the left, by its age. */
  readonly place: (age: number) => string
  readonly labels: string
}

const mostTicks = 8
/** Room at either end for the mark of the first and the last day. */
const edge = 2

/** A time line that ends today; its ticks are first days of months or years. */
function createAxis(today: Day, oldest: number): Axis {
  const place = (age: number) => {
    const share = Math.min(Math.max(age / oldest, 0), 1)
    return `${(100 - edge - share * (100 - 2 * edge)).toFixed(2)}%`
  }
  const ticks = listTicks(today, oldest).map(({ age, name }) => ({ x: place(age), name }))
  return {
    place,
    labels: ticks
      .map(({ x, name }) => `<text x="${x}" y="12">${name}</text><line x1="${x}" x2="${x}" y1="15" y2="20"/>`)
      .join(''),
  }
}

function listTicks(today: Day, oldest: number): { age: number; name: string }[] {
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((months) => oldest / 30.4 / months < mostTicks) ?? 240
  const newest = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const ticks: { age: number; name: string }[] = []
  for (let month = newest - (newest % step); ; month -= step) {
    const name = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
    const age = daysBetween(`${name}-01`, today)
    if (month < 12 || age > oldest) return ticks
    ticks.push({ age, name: step % 12 === 0 ? name.slice(0, 4) : name })
  }
}

/** Text beside the track says the same. */
function drawTrack(age: Age, today: Day, { place }: Axis): string {
  const { days, maxAge, changed } = age
  const from = place(days)
  const limit =
    maxAge === null ? '' : `<line class="limit" x1="${place(maxAge)}" x2="${place(maxAge)}" y1="1" y2="19"/>`
  const change =
    changed === null ? '' : `<circle class="change" cx="${place(daysBetween(changed, today))}" cy="10" r="3"/>`
  const bar = isOverdue(age) ? 'bar late' : 'bar'
  const line = `<line class="${bar}" x1="${from}" x2="${place(0)}" y1="10" y2="10"/>`
  return `<svg height="20" aria-hidden="true">${line}${limit}${change}</svg>`
}
