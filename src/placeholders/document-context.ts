import { readDateLabel } from '../dates/labels.ts'
import type { Document, TextBlock } from '../document/document.ts'
import { type Ask, isGuidance } from './instructions.ts'
import { isEllipsis, type Mark } from './marks.ts'
import { isGuidanceTitle } from './wording.ts'

/** What speaks for a text block being unfilled. */
export interface Evidence {
  readonly textBlock: TextBlock
  readonly marks: readonly Mark[]
  readonly ask: Ask | null
  /** What it is of a template's own text: something to fill in, or something that is neither filled in nor unfilled. */
  readonly known: 'unfilled' | 'neutral' | null
}

/** What stands under one heading, or under one label that is used as a heading. */
interface Group {
  slots: number
  asks: number
  filled: number
  /** Instructions whose verb is not one that developers are told as well, or that speak of the document's subject. */
  plain: number
  questions: number
  /** Of these, the ones that stand as values behind labels. */
  unanswered: number
  first: TextBlock | null
  /** The heading or label it stands under. */
  readonly head: TextBlock
}

/** The company that text blocks keep: the rest of their group, and the other groups. */
export interface Company {
  readonly groups: ReadonlyMap<TextBlock, Group>
  /** Whether the document is otherwise unfilled: stand-ins in several places. */
  readonly slots: boolean
  /** The same where promises of content count as stand-ins. */
  readonly unfilled: boolean
  /** Whether nothing in the document is content, in three places or more. */
  readonly hollow: boolean
  /** Whether anything but imperatives that developers are told as well speaks to an author: a plan in imperatives has nothing else. */
  readonly mixed: boolean
  /** How many groups say nothing but what an author is to write. */
  readonly asking: number
  /** How many groups begin with an instruction in prose. */
  readonly leads: number
  /** Whether most of what the document says are questions and outlines of answers. */
  readonly prompted: boolean
}

/** Counts what stands where. Images and text blocks with neither marks nor words to the author count as filled in. */
export function judgeCompany(document: Document, evidence: readonly Evidence[]): Company {
  const groups = new Map<TextBlock, Group>()
  const all: Group[] = []
  const leading = new Set<Group>()
  let group: Group | null = null
  let sure = 0
  let promised = 0
  for (const { textBlock, marks, ask, known } of evidence) {
    const { role, field } = textBlock
    const heads =
      role === 'heading' || role === 'title' || (role === 'label' && field?.value === '' && field.host === 'line')
    const content =
      role !== 'heading' &&
      role !== 'title' &&
      role !== 'meta' &&
      textBlock.text !== '' &&
      textBlock.cell?.row !== 0 &&
      (role !== 'label' || ask !== null)
    if (heads || group === null) {
      group = { slots: 0, asks: 0, filled: 0, plain: 0, questions: 0, unanswered: 0, first: null, head: textBlock }
      all.push(group)
    }
    groups.set(textBlock, group)
    if (known === 'unfilled' || marks.some((mark) => mark.sure)) {
      group.slots++
      // Dots and question marks stand in filled documents too: no company for what is doubtful.
      if (known === 'unfilled' || marks.some((mark) => mark.sure && mark.sort !== 'blank')) sure++
    } else if (known === 'neutral' || marks.length > 0 || (ask === null && !content) || isAside(textBlock)) continue
    else if (ask) {
      group.asks++
      if (ask.sort === 'promise' && ask.weight === 3) promised++
      if (ask.form === 'question') {
        group.questions++
        if (role === 'value') group.unanswered++
      }
      if (
        (ask.form === 'verb' && (!ask.common || ask.weight > 0)) ||
        ask.form === 'clause' ||
        (ask.form === 'noun' && ask.weight === 2)
      )
        group.plain++
      const leads = group.first === null && ask.form === 'verb' && (role === 'prose' || role === 'label')
      if (leads && !isGuided(group)) leading.add(group)
    } else if (content) group.filled++
    if (content) group.first ??= textBlock
  }
  for (const section of document.sections) {
    const [heading] = section.textBlocks
    const own = heading && groups.get(heading)
    if (own) own.filled += section.images.length
  }
  const count = (of: (group: Group) => boolean) => all.reduce((sum, each) => sum + (of(each) ? 1 : 0), 0)
  const total = (of: (group: Group) => number) => all.reduce((sum, each) => sum + of(each), 0)
  const isMuch = (found: number) => found >= 3 || (found === 2 && found * 8 >= total((each) => each.filled))
  const asking = count((each) => each.filled === 0 && each.plain > 0)
  return {
    groups,
    slots: isMuch(sure),
    unfilled: isMuch(sure + promised),
    hollow: total((each) => each.filled) === 0 && count((each) => each.slots > 0 || each.asks > 0) >= 3,
    mixed: sure > 0 || asking > 0 || all.some((each) => each.questions > 0),
    asking,
    leads: leading.size,
    prompted:
      total((each) => each.asks + each.slots) > total((each) => each.filled) &&
      (count((each) => each.questions > 0 && !isGuided(each)) >= 2 ||
        total((each) => (isGuided(each) ? 0 : each.unanswered)) >= 3),
  }
}

/** Weighs a text block's words with the company it keeps. */
export function isTold(textBlock: TextBlock, ask: Ask, company: Company): boolean {
  if (ask.weight === 3) return true
  const group = company.groups.get(textBlock)
  if (!group || textBlock.section.kind === 'root') return false
  const whole = group.filled === 0
  if (ask.sort === 'promise') return whole && textBlock.role !== 'cell' && group.asks === 1 && !isGuided(group)
  const unfilled = company.unfilled || company.asking >= 3 || company.leads >= 3
  if (!(whole && company.asking >= 3) && isGuided(group)) return false
  if (ask.form === 'noun' || ask.form === 'clause') {
    return (
      company.prompted ||
      (whole &&
        (company.asking >= 3 ||
          company.hollow ||
          (ask.weight > 0 && company.slots) ||
          (ask.weight === 2 && group.asks >= 2)))
    )
  }
  if (ask.form === 'question') {
    return (
      company.prompted ||
      company.hollow ||
      (whole && ask.weight + (unfilled ? 1 : 0) + (unfilled && group.questions >= 2 ? 1 : 0) >= 2)
    )
  }
  const weight = ask.weight + (ask.common ? 0 : 1) + (unfilled ? 1 : 0)
  if (whole)
    return weight >= 2 || (company.hollow && (company.mixed || !ask.common)) || (group.plain > 0 && company.asking >= 3)
  if (group.asks >= 2 && group.asks >= 2 * group.filled && company.asking >= 3) return weight >= 2
  if (
    group.first === textBlock &&
    textBlock.role !== 'item' &&
    (company.leads >= 3 || (company.leads >= 2 && company.slots))
  )
    return weight >= 1
  if (textBlock.role === 'prose' && ask.weight >= 2 && company.leads >= 3) return true
  return group.slots > 0 && weight >= 3
}

/** An example of what to write, behind an instruction or a slot. */
const exampleOf = /^(?:example|beispiel|ejemplo|exemple|exemplo|esempio|пример|örnek|例|예시?)\s?[:：]/iu
const forExample =
  /^(?:for example|e\.g\.|z\.\s?b\.|zum beispiel|por ejemplo|por exemplo|par exemple|ad esempio|например|例えば|例如|예를 들어)/iu

/** Whether a text block is neither content nor its absence: a line of dots, the date at a document's foot. */
function isAside({ text, field, emphasised }: TextBlock): boolean {
  return (
    isEllipsis(text) ||
    (/^.{1,9}[:：]/u.test(text) && exampleOf.test(text)) ||
    (emphasised && forExample.test(text)) ||
    (field !== null && readDateLabel(field.label) !== null)
  )
}

/** Whether nothing but dots stands where content belongs: the only text of its group. */
export function isLeftOpen(textBlock: TextBlock, company: Company): boolean {
  const group = company.groups.get(textBlock)
  return (
    isEllipsis(textBlock.text) &&
    group !== undefined &&
    group.filled === 0 &&
    group.asks === 0 &&
    textBlock.section.kind !== 'root' &&
    !isGuided(group)
  )
}

/** Whether a group's title says that imperatives and questions in it are meant for developers. */
function isGuided({ head }: Group): boolean {
  return isGuidance(head.section) || (head.role === 'label' && isGuidanceTitle(head.text))
}
