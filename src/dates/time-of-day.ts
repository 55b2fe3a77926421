import { listDateWords } from './lexicon.ts'
import { GAP, LETTERS } from './shape.ts'

let timeRegexp: RegExp | undefined
let zoneRegexp: RegExp | undefined
/** Long enough for any name of a zone in the IANA database, and the mark after it. */
const longestZone = 40

/** The end of the time of day that follows a date at `end`; `end` without one. */
export function timeAt(text: string, end: number): number {
  if (!/^(?:[Tt]\d{4}|[Tt,\s].{0,15}\d[:Hh]\d\d)/.test(text.slice(end, end + 20))) return end
  timeRegexp ??= makeTimeRegexp()
  timeRegexp.lastIndex = end
  return timeRegexp.test(text) ? zoneAt(text, timeRegexp.lastIndex) : end
}

function makeTimeRegexp(): RegExp {
  const [before, after] = [listDateWords('beforeTime').join('|'), listDateWords('afterTime').join('|')]
  return new RegExp(
    `(?:T|,?${GAP}(?:(?:${before}|[-–@])${GAP})?)` +
      '(?:\\d{1,2}[:h]\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?|(?<=T)\\d{6}|(?<=T)\\d{4})' +
      `(?:(?:${GAP})?[ap]\\.?m\\b\\.?)?(?!\\d)(?:${GAP}(?:${after})\\b)?`,
    'yi',
  )
}

/**
 * The end of the zone that follows a time of day: an offset, an abbreviation, a letter, or a name (`Europe/Berlin`).
 */
function zoneAt(text: string, end: number): number {
  // Other abbreviations count only at the end of a value: a word in capitals may follow a time.
  const name =
    /^(?: ?[A-Z]|(?: ?\(| )(?:[A-Z]{2,5}|[A-Z][a-z]+(?:\/[A-Z][A-Za-z_]+){1,2})\)?)(?=$|\s*[)\]*_|·•,;]|\s*$)/
  const named = name.exec(text.slice(end, end + longestZone))?.[0].length ?? 0
  if (named > 0) return end + named
  // Of all expressions for dates, a large class under `i` takes the longest to compile.
  if (!/[A-Za-z+(\s\u0400-\u2000-]/.test(text.charAt(end))) return end
  zoneRegexp ??= makeZoneRegexp()
  zoneRegexp.lastIndex = end
  return zoneRegexp.test(text) ? zoneRegexp.lastIndex : end
}

function makeZoneRegexp(): RegExp {
  const names = [
    'UTC',
    'GMT',
    '[CEW]ES?T',
    '[ECMP][SD]T',
    'MSK',
    'BST',
    '[IJK]ST',
    'AE[SD]T',
    ...listDateWords('zones'),
  ]
  const zone = `(?:Z|(?:${names.join('|')})(?:[+-]\\d{1,2}(?::?\\d\\d)?)?|[+-]\\d\\d:?\\d\\d)`
  return new RegExp(`(?:${GAP})?(?:${zone}(?![\\d${LETTERS}])|\\(${zone}\\))`, 'yi')
}
