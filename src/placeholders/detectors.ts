import { angle, blankLine, brace, crosses, ellipsis, enclosedChoice, ownName, requestName } from './blanks.ts'
import { braceName, braceProse, nameInTitle } from './braces.ts'
import { bracket, lenticularBracket } from './brackets.ts'
import { dateFormDetector } from './date-placeholders.ts'
import type { Candidate, Detector, Found } from './detector.ts'
import { frontMatterDetectors } from './front-matter.ts'
import { marker, wholeMarker } from './markers.ts'
import { numberedAside } from './outlines.ts'
import type { PlainBlock } from './plain-block.ts'
import { sampleValue } from './sample-values.ts'
import { stateChoice } from './states.ts'

/** The detectors of placeholders and markers, in order: the first with an answer decides. */
export const detectors: readonly Detector[] = [
  marker,
  wholeMarker,
  numberedAside,
  requestName,
  ownName,
  sampleValue,
  blankLine,
  crosses,
  ellipsis,
  enclosedChoice,
  brace,
  angle,
  dateFormDetector,
  bracket,
  lenticularBracket,
  nameInTitle,
  braceProse,
  braceName,
  stateChoice,
]

/** The placeholders and markers of a block that is no code, certain or not. */
export function findCandidates(block: PlainBlock): readonly Candidate[] {
  const { role, text } = block
  if (role === 'code' || text === '') return none
  for (const detector of role === 'meta' ? frontMatterDetectors : detectors) {
    const found = detector.applies(block) ? detector.find(block) : null
    if (found === null) continue
    return found
      .filter((candidate) => !isStruckOut(block, candidate))
      .map(({ row, ...candidate }) => ({
        ...candidate,
        detector: row === undefined ? detector.name : `${detector.name}/${row}`,
      }))
  }
  return none
}

const none: readonly Candidate[] = []

/** Whether a candidate is struck out (`~~TODO~~`), alone or with what is behind it as a label. */
function isStruckOut({ text, role, value }: PlainBlock, { from, to }: Found): boolean {
  if (role === 'label' && value.endsWith('~~')) return !value.slice(0, -2).includes('~~')
  if (!text.includes('~~')) return false
  const opened = text.slice(0, from).split('~~').length % 2 === 0
  return (opened && text.includes('~~', to)) || (text.startsWith('~~', from) && text.slice(0, to).endsWith('~~'))
}
