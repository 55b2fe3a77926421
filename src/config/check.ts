import { quote } from '../rule/sentence.ts'
import { nearestName } from '../text/nearest.ts'
import type { KeyPath } from './config.ts'

/** The part of JSON Schema (draft-07) that the schemas here are written in. */
export interface Schema {
  readonly $schema?: string
  readonly $id?: string
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly items?: Schema | readonly Schema[]
  readonly additionalItems?: boolean
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

/** Every keyword that `checkValue` heeds or that says nothing of a value. */
export const KEYWORDS = [
  ...['$schema', '$id', '$ref', 'title', 'description', 'default', 'definitions', 'type', 'enum', 'anyOf'],
  ...['properties', 'additionalProperties', 'required', 'items', 'additionalItems', 'minItems', 'maxItems'],
  ...['uniqueItems', 'minimum', 'maximum', 'minLength', 'maxLength'],
] as const

/** What is wrong with a value. */
export interface ValueFault {
  readonly path: KeyPath
  /** Whether the last key of the path is at fault, or its value. */
  readonly on: 'key' | 'value'
  readonly sentence: string
}

/** Holds a value of JSON against a schema; every fault, in the order of the value. Never throws. */
export function checkValue(root: Schema, value: unknown): ValueFault[] {
  const check = (given: Schema, value: unknown, path: KeyPath): ValueFault[] => {
    const schema = follow(root, given)
    const fault = (sentence: string): ValueFault[] => [{ path, on: 'value', sentence: `${sayPath(path)} ${sentence}` }]
    if (schema.anyOf) return checkChoice(schema.anyOf, value, path)
    if (!hasType(schema, value)) return fault(`must be ${describe(root, schema)}, not ${show(value)}`)
    if (schema.enum && !schema.enum.includes(value)) {
      const near = typeof value === 'string' ? nearestName(value, textsOf(schema.enum)) : null
      const hint = near === null ? '' : `, did you mean ${quote(near)}?`
      return fault(`must be ${describe(root, schema)}, not ${show(value)}${hint}`)
    }
    if (typeof value === 'number') {
      const { minimum = -Infinity, maximum = Infinity } = schema
      if (value < minimum) return fault(`must be at least ${minimum}, not ${value}`)
      if (value > maximum) return fault(`must be at most ${maximum}, not ${value}`)
    }
    if (typeof value === 'string') {
      const length = [...value].length
      const { minLength = 0, maxLength = Infinity } = schema
      if (length < minLength) {
        return fault(minLength === 1 ? 'must not be empty' : `must have at least ${minLength} letters`)
      }
      if (length > maxLength) return fault(`must have at most ${maxLength} letters`)
    }
    if (Array.isArray(value)) return checkList(schema, value, path, fault)
    if (isObject(value)) return checkObject(schema, value, path)
    return []
  }

  type Fault = (sentence: string) => ValueFault[]
  const checkList = (schema: Schema, value: readonly unknown[], path: KeyPath, fault: Fault) => {
    const { items, minItems = 0, maxItems = Infinity } = schema
    const tuple = isTuple(items) ? items : null
    if (value.length < minItems) return fault(`must hold at least ${minItems} ${minItems === 1 ? 'item' : 'items'}`)
    const most = tuple && schema.additionalItems === false ? Math.min(maxItems, tuple.length) : maxItems
    const faults = value.length > most ? fault(`must hold at most ${most} items`) : []
    if (schema.uniqueItems === true && new Set(value.map(keyOf)).size < value.length) {
      faults.push(...fault('holds an item twice'))
    }
    for (const [index, item] of value.entries()) {
      const wanted = tuple ? tuple[index] : isTuple(items) ? undefined : items
      if (wanted) faults.push(...check(wanted, item, [...path, index]))
    }
    return faults
  }

  const checkObject = (schema: Schema, value: Readonly<Record<string, unknown>>, path: KeyPath) => {
    const { properties = {}, additionalProperties = true, required = [] } = schema
    const faults: ValueFault[] = []
    for (const name of required) {
      if (!Object.hasOwn(value, name)) {
        faults.push({ path, on: 'value', sentence: `${sayPath(path)} lacks the key ${quote(name)}` })
      }
    }
    for (const [name, one] of Object.entries(value)) {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined
      const at = [...path, name]
      if (own) faults.push(...check(own, one, at))
      else if (additionalProperties === false) {
        faults.push({ path: at, on: 'key', sentence: sayUnknown(at, Object.keys(properties)) })
      } else if (additionalProperties !== true) faults.push(...check(additionalProperties, one, at))
    }
    return faults
  }

  /** The faults of the form that was probably meant: of those for values of this kind the one with the fewest. */
  const checkChoice = (forms: readonly Schema[], value: unknown, path: KeyPath): ValueFault[] => {
    const meant = forms.filter((form) => hasType(follow(root, form), value))
    let least: ValueFault[] | null = null
    for (const form of meant) {
      const faults = check(form, value, path)
      if (least === null || faults.length < least.length) least = faults
    }
    if (least) return least
    const wanted = [...new Set(forms.map((form) => describe(root, follow(root, form))))].join(' or ')
    return [{ path, on: 'value', sentence: `${sayPath(path)} must be ${wanted}, not ${show(value)}` }]
  }

  return check(root, value, [])
}

function follow(root: Schema, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  return root.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? {}
}

/** Whether a value is of the kind that a schema is for; an enum is for the kinds of its values. */
function hasType(schema: Schema, value: unknown): boolean {
  if (schema.type === undefined) {
    return schema.enum ? schema.enum.some((one) => kindOf(one) === kindOf(value)) : true
  }
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type
  const kind = kindOf(value)
  return types.some((type) => type === kind || (type === 'integer' && Number.isInteger(value)))
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  null: '`null`',
  array: 'a list',
  object: 'an object',
}

function describe(root: Schema, schema: Schema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map((one) => describe(root, follow(root, one))))].join(' or ')
  if (schema.enum) {
    const names = schema.enum.map(show)
    const last = names.pop() ?? 'nothing'
    return names.length === 0 ? last : `${names.join(', ')} or ${last}`
  }
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  return types.length === 0 ? 'something else' : types.map((type) => KINDS[type] ?? type).join(' or ')
}

function show(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : quote(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return `\`${String(value)}\``
  return KINDS[kindOf(value)] ?? 'nothing'
}

/** `rules.stale-date[1].maxAge` in backticks; of the whole, `The config`. */
function sayPath(path: KeyPath): string {
  if (path.length === 0) return 'The config'
  return quote(
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, ''),
  )
}

/** An unknown key, called what it stands for at its place. */
function sayUnknown(path: KeyPath, known: readonly string[]): string {
  const name = String(path.at(-1))
  const at = path.lastIndexOf('rules')
  const noun = path.length - at === 2 ? 'rule' : path.length - at === 4 ? 'option' : 'key'
  const what = at === -1 || noun === 'key' ? `Unknown key ${quote(name)}` : `Unknown ${noun} ${quote(name)}`
  const whose = noun === 'option' && at !== -1 ? ` of ${quote(String(path[at + 1]))}` : ''
  const near = nearestName(name, known)
  if (near !== null) return `${what}${whose}, did you mean ${quote(near)}?`
  if (known.length === 0) return `${what}${whose}, which has none; remove it`
  return `${what}${whose}, known are ${known.map(quote).join(', ')}`
}

function textsOf(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string')
}

function isTuple(items: Schema | readonly Schema[] | undefined): items is readonly Schema[] {
  return Array.isArray(items)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Texts apart from numbers; lists and objects are no items of a list that asks for this. */
function keyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? {} : value
}
