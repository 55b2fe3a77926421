import { findSlots } from '../dates/slots.ts'
import type { Item, Section } from '../document/document.ts'
import { languages } from '../languages/index.ts'
import { once } from '../text/once.ts'
import { readMark } from './optional-words.ts'

/** A title that is one of several of its kind: `Option 2: …`, `Story B`. */
interface Instance {
  readonly kind: string
  readonly number: string
  readonly rest: string
}

/** The sub-headings of a section that are samples: a document has its own in their place. */
export function findSamples(section: Section): Section[] {
  const headings = section.children.filter((child) => child.kind === 'heading')
  const instances = new Map(headings.map((heading) => [heading, readInstance(readMark(heading.title).title)]))
  const numbers = new Map<string, Set<string>>()
  for (const instance of instances.values()) {
    if (!instance) continue
    const key = instance.kind.toLowerCase()
    numbers.set(key, (numbers.get(key) ?? new Set()).add(instance.number))
  }
  return headings.filter((heading) => {
    const { title } = readMark(heading.title)
    if (hasSlot(title) || !/[\p{L}\p{N}]/u.test(title)) return true
    const instance = instances.get(heading)
    if (!instance) return false
    const key = instance.kind.toLowerCase()
    if (knownKinds().parts.has(key) && instance.rest !== '') return false
    return knownKinds().entries.has(key) || (numbers.get(key)?.size ?? 0) > 1
  })
}

/** What is to be filled in, by its form alone. */
export function hasSlot(text: string): boolean {
  return findSlots(text).length > 0
}

const instanceNumber = /(?:(?<=[\s#])([A-Z]|[IVX]{1,4})|(\d{1,3}))(?![\p{L}\p{N}])/u
const instance = new RegExp(`^([\\p{L}][\\p{L}’' -]{0,40}?)\\s*#?${instanceNumber.source}[\\s:.)）：、–—-]*(.*)$`, 'u')

/** Reads `Option 2: …`: words, a number or a single capital letter, and what follows. */
function readInstance(title: string): Instance | null {
  const found = instance.exec(title)
  if (!found) return null
  const [, kind = '', letter, digits, rest = ''] = found
  return { kind: kind.trim(), number: letter ?? digits ?? '', rest }
}

const knownKinds = once(() => {
  const collect = (list: 'entryNames' | 'partNames') =>
    new Set(languages.flatMap(({ template }) => template[list]).map((name) => name.toLowerCase()))
  return { entries: collect('entryNames'), parts: collect('partNames') }
})

/** Whether a list item is a sample with fields nested in it: `1. **[Decision 1]**`. */
export function isItemSample(item: Item): boolean {
  const title = item.field ? (item.field.value === '' ? item.field.label : '') : (item.textBlock?.text ?? '')
  return item.parent === null && hasSlot(title) && item.children.some((child) => child.field !== null)
}
