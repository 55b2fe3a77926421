import { readDateLabel } from '../dates/labels.ts'
import type { Document, Field, TextBlock } from '../document/document.ts'
import { isEllipsis } from './blank-rows.ts'
import type { Candidate } from './detector.ts'
import { isGuidance, type Wording } from './instructions.ts'
import { isGuidanceTitle } from './vocabulary.ts'
import { listWords, startTest, wordSet } from './words.ts'

/** What was found in a block, before its context is known. */
export interface Evidence {
  readonly block: TextBlock
  readonly candidates: readonly Candidate[]
  readonly wording: Wording | null
  /** What it is of a template's text: to be replaced, or neither filled in nor unfilled. */
  readonly known: 'unfilled' | 'neutral' | null
}

/** What is under one heading, or under one label that is used as a heading. */
export interface Group {
  placeholders: number
  instructions: number
  filled: number
  /** Instructions whose verb is for authors only, or that are about the document's subject. */
  plain: number
  questions: number
  /** Of these, the ones that are values behind labels. */
  unanswered: number
  first: TextBlock | null
  /** The heading or label. */
  readonly head: TextBlock
}

/** The context of blocks: their group, and the other groups. */
export interface DocumentContext {
  readonly groups: ReadonlyMap<TextBlock, Group>
  /** Whether the document is unfilled elsewhere: placeholders in several places. */
  readonly hasPlaceholders: boolean
  /** The same where deferred content counts as placeholders. */
  readonly isUnfilled: boolean
  /** Whether nothing in the document is content, in three places or more. */
  readonly isHollow: boolean
  /** Whether anything but imperatives for developers addresses an author: a plan in imperatives has nothing else. */
  readonly addressesAuthor: boolean
  /** How many groups say nothing but what an author is to write. */
  readonly instructing: number
  /** How many groups hold content. */
  readonly filledGroups: number
  /** How many groups begin with an instruction in prose. */
  readonly ledByInstruction: number
  /** Whether most of what the document says are questions and outlines of answers. */
  readonly isQuestionnaire: boolean
}

const exampleLabels = wordSet('exampleLabels')
const beginsExample = startTest('exampleAbbreviations', 'examplePhrases')
const longestLabel = Math.max(...listWords('exampleLabels').map((label) => label.length)) + 1

/** Counts what is where. Images and blocks with neither candidates nor words to the author count as filled in. */
export function readContext(document: Document, evidence: readonly Evidence[]): DocumentContext {
  const counter = new ContextCounter()
  for (const each of evidence) counter.add(each)
  for (const section of document.sections) {
    const [heading] = section.textBlocks
    const own = heading && counter.groups.get(heading)
    if (own) own.filled += section.images.length
  }
  return counter.summarize()
}

class EmptyGroup implements Group {
  placeholders = 0
  instructions = 0
  filled = 0
  plain = 0
  questions = 0
  unanswered = 0
  first: TextBlock | null = null
  readonly head: TextBlock

  constructor(head: TextBlock) {
    this.head = head
  }
}

class ContextCounter {
  readonly groups = new Map<TextBlock, Group>()
  private readonly all: Group[] = []
  private readonly led = new Set<Group>()
  private group: Group | null = null
  private certain = 0
  private deferred = 0
  /** The field of the last placeholder. */
  private lastField: Field | null = null

  add(evidence: Evidence): void {
    const { block, candidates, wording, known } = evidence
    const group = this.groupOf(block)
    this.groups.set(block, group)
    const content = isContent(block, wording)
    const hasCertain = candidates.length > 0 && candidates.some(({ certainty }) => certainty === 'certain')
    if (known === 'unfilled' || hasCertain) {
      group.placeholders++
      // Dots and question marks are in filled documents too: they say nothing about what is doubtful.
      const isForm = candidates.some(({ certainty, kind }) => certainty === 'certain' && kind !== 'blank')
      // `[Name]: [Purpose]` is one place.
      const isSamePlace = block.field !== null && block.field === this.lastField
      if ((known === 'unfilled' || isForm) && !isSamePlace) this.certain++
      this.lastField = block.field
    } else if (known === 'neutral' || candidates.length > 0 || (wording === null && !content) || isAside(block)) return
    else if (wording) this.addWording(group, block, wording)
    else group.filled++
    if (content) group.first ??= block
  }

  private groupOf(block: TextBlock): Group {
    const { role, field } = block
    const heads =
      role === 'heading' || role === 'title' || (role === 'label' && field?.value === '' && field.host === 'line')
    if (this.group !== null && !heads) return this.group
    const group = new EmptyGroup(block)
    this.group = group
    this.all.push(group)
    return group
  }

  private addWording(group: Group, block: TextBlock, wording: Wording): void {
    const { kind, form, certainty, common } = wording
    group.instructions++
    if (kind === 'deferred' && certainty === 'certain') this.deferred++
    if (form === 'question') {
      group.questions++
      if (block.role === 'value') group.unanswered++
    }
    const isPlain =
      (form === 'verb' && (!common || certainty !== 'doubtful')) ||
      form === 'clause' ||
      (form === 'outline' && certainty === 'likely')
    if (isPlain) group.plain++
    const leads = group.first === null && form === 'verb' && (block.role === 'prose' || block.role === 'label')
    if (leads && !isGuided(group)) this.led.add(group)
  }

  summarize(): DocumentContext {
    const { all, groups, certain, deferred } = this
    const count = (holds: (group: Group) => boolean) => all.reduce((sum, each) => sum + (holds(each) ? 1 : 0), 0)
    const total = (size: (group: Group) => number) => all.reduce((sum, each) => sum + size(each), 0)
    const filled = total((each) => each.filled)
    const isMuch = (found: number) => found >= 3 || (found === 2 && found * 8 >= filled)
    const instructing = count((each) => each.filled === 0 && each.plain > 0)
    return {
      groups,
      hasPlaceholders: isMuch(certain),
      isUnfilled: isMuch(certain + deferred),
      isHollow: filled === 0 && count((each) => each.placeholders > 0 || each.instructions > 0) >= 3,
      addressesAuthor: certain > 0 || instructing > 0 || all.some((each) => each.questions > 0),
      instructing,
      filledGroups: count((each) => each.filled > 0),
      ledByInstruction: this.led.size,
      isQuestionnaire:
        total((each) => each.instructions + each.placeholders) > filled &&
        (count((each) => each.questions > 0 && !isGuided(each)) >= 2 ||
          total((each) => (isGuided(each) ? 0 : each.unanswered)) >= 3),
    }
  }
}

/** Whether a block is a place for content: no title, header cell or label. */
function isContent({ role, text, cell }: TextBlock, wording: Wording | null): boolean {
  if (role === 'heading' || role === 'title' || role === 'meta' || text === '' || cell?.row === 0) return false
  return role !== 'label' || wording !== null
}

/** Whether a block is neither content nor its absence: a line of dots, an example, the date at a document's foot. */
function isAside({ text, field, emphasised }: TextBlock): boolean {
  return (
    isEllipsis(text) ||
    isExampleLabel(text) ||
    (emphasised && beginsExample(text)) ||
    (field !== null && readDateLabel(field.label) !== null)
  )
}

/** Whether a text begins with `Example:`. */
function isExampleLabel(text: string): boolean {
  const end = text.slice(0, longestLabel + 1).search(/[:：]/)
  return end > 0 && exampleLabels.has(text.slice(0, end).trim().toLowerCase())
}

/** Whether nothing but dots is where content belongs: the only text of its group. */
export function isLeftOpen(block: TextBlock, { groups }: DocumentContext): boolean {
  if (!isEllipsis(block.text) || block.section.kind === 'root') return false
  const group = groups.get(block)
  return group !== undefined && group.filled === 0 && group.instructions === 0 && !isGuided(group)
}

/** Whether a group's title says that imperatives and questions in it are meant for developers. */
export function isGuided({ head }: Group): boolean {
  return isGuidance(head.section) || (head.role === 'label' && isGuidanceTitle(head.text))
}
