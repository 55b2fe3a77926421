import { quote } from '../rule/sentence.ts'
import { nearestName } from '../text/nearest.ts'
import { isRecord } from '../text/record.ts'
import type { KeyPath } from './config.ts'

/** The part of JSON Schema (draft-07) that our schemas use. */
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
  readonly maxProperties?: number
  readonly uniqueItems?: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

/** Every keyword that `checkValue` supports, and those that only describe. */
export const schemaKeywords = [
  ...['$schema', '$id', '$ref', 'title', 'description', 'default', 'definitions', 'type', 'enum', 'anyOf'],
  ...['properties', 'additionalProperties', 'required', 'items', 'additionalItems', 'minItems', 'maxItems'],
  ...['maxProperties', 'uniqueItems', 'minimum', 'maximum', 'minLength', 'maxLength'],
] as const

/** What is wrong with a value. */
export interface SchemaError {
  readonly path: KeyPath
  /** Whether the last key of the path is wrong, or its value. */
  readonly on: 'key' | 'value'
  readonly message: string
}

/** Checks a JSON value against a schema: every error, in the order of the value. Never throws. */
export function checkValue(root: Schema, value: unknown): SchemaError[] {
  const check = (given: Schema, value: unknown, path: KeyPath): SchemaError[] => {
    const schema = follow(root, given)
    const fail = (message: string): SchemaError[] => [{ path, on: 'value', message: `${showKeyPath(path)} ${message}` }]
    if (schema.anyOf) return checkChoice(schema.anyOf, value, path)
    if (!hasType(schema, value)) return fail(`must be ${describe(root, schema)}, not ${show(value)}`)
    if (schema.enum && !schema.enum.includes(value)) {
      const near = typeof value === 'string' ? nearestName(value, textsOf(schema.enum)) : null
      const hint = near === null ? '' : `; did you mean ${quote(near)}?`
      return fail(`must be ${describe(root, schema)}, not ${show(value)}${hint}`)
    }
    const outside = checkLimits(schema, value)
    if (outside !== null) return fail(outside)
    if (Array.isArray(value)) return checkList(schema, value, path, fail)
    if (isRecord(value)) return checkObject(schema, value, path)
    return []
  }

  type Fail = (message: string) => SchemaError[]
  const checkList = (schema: Schema, value: readonly unknown[], path: KeyPath, fail: Fail) => {
    const { items, minItems = 0, maxItems = Infinity } = schema
    const tuple = isTuple(items) ? items : null
    if (value.length < minItems) return fail(`must have at least ${minItems} ${minItems === 1 ? 'item' : 'items'}`)
    const most = tuple && schema.additionalItems === false ? Math.min(maxItems, tuple.length) : maxItems
    const errors = value.length > most ? fail(`must have at most ${most} items`) : []
    if (schema.uniqueItems === true && new Set(value.map(keyOf)).size < value.length) {
      errors.push(...fail('has a duplicate item; remove it'))
    }
    for (const [index, item] of value.entries()) {
      const wanted = tuple ? tuple[index] : isTuple(items) ? undefined : items
      if (wanted) errors.push(...check(wanted, item, [...path, index]))
    }
    return errors
  }

  const checkObject = (schema: Schema, value: Readonly<Record<string, unknown>>, path: KeyPath) => {
    const { properties = {}, additionalProperties = true, required = [], maxProperties = Infinity } = schema
    const errors: SchemaError[] = []
    if (Object.keys(value).length > maxProperties) {
      errors.push({ path, on: 'value', message: `${showKeyPath(path)} must have at most ${maxProperties} keys` })
    }
    for (const name of required) {
      if (!Object.hasOwn(value, name)) {
        errors.push({ path, on: 'value', message: `${showKeyPath(path)} has no key ${quote(name)}; add it` })
      }
    }
    for (const [name, one] of Object.entries(value)) {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined
      const at = [...path, name]
      if (own) errors.push(...check(own, one, at))
      else if (additionalProperties === false) {
        errors.push({ path: at, on: 'key', message: unknownKeyMessage(at, Object.keys(properties)) })
      } else if (additionalProperties !== true) errors.push(...check(additionalProperties, one, at))
    }
    return errors
  }

  /** The errors of the alternative that was probably meant: the one for values of this type with the fewest. */
  const checkChoice = (forms: readonly Schema[], value: unknown, path: KeyPath): SchemaError[] => {
    const meant = forms.filter((form) => hasType(follow(root, form), value))
    let least: SchemaError[] | null = null
    for (const form of meant) {
      const errors = check(form, value, path)
      if (least === null || errors.length < least.length) least = errors
    }
    if (least) return least
    const wanted = [...new Set(forms.map((form) => describe(root, follow(root, form))))].join(' or ')
    return [{ path, on: 'value', message: `${showKeyPath(path)} must be ${wanted}, not ${show(value)}` }]
  }

  return check(root, value, [])
}

/** What is wrong with a number or a text by the limits of its schema; null for nothing, and for any other value. */
function checkLimits(schema: Schema, value: unknown): string | null {
  const { minimum = -Infinity, maximum = Infinity, minLength = 0, maxLength = Infinity } = schema
  if (typeof value === 'number') {
    if (value < minimum) return `must be at least ${minimum}, not ${value}`
    return value > maximum ? `must be at most ${maximum}, not ${value}` : null
  }
  if (typeof value !== 'string') return null
  const length = [...value].length
  if (length < minLength) return minLength === 1 ? 'must not be empty' : `must have at least ${minLength} characters`
  return length > maxLength ? `must have at most ${maxLength} characters` : null
}

function follow(root: Schema, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  return root.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? {}
}

/** Whether a value has the type of a schema; an enum has the types of its values. */
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

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
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
  return types.length === 0 ? 'another value' : types.map((type) => typeNames[type] ?? type).join(' or ')
}

function show(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty string' : quote(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return `\`${String(value)}\``
  return typeNames[kindOf(value)] ?? 'nothing'
}

/** `rules.stale-date[1].maxAge` in backticks; `The configuration` for the whole. */
function showKeyPath(path: KeyPath): string {
  if (path.length === 0) return 'The configuration'
  return quote(
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, ''),
  )
}

/** The message for an unknown key, which names a rule, an option of a rule, or another key. */
function unknownKeyMessage(path: KeyPath, known: readonly string[]): string {
  const name = String(path.at(-1))
  const at = path.lastIndexOf('rules')
  const noun = path.length - at === 2 ? 'rule' : path.length - at === 4 ? 'option' : 'key'
  const what = at === -1 || noun === 'key' ? `Unknown key ${quote(name)}` : `Unknown ${noun} ${quote(name)}`
  const whose = noun === 'option' && at !== -1 ? ` of ${quote(String(path[at + 1]))}` : ''
  const near = nearestName(name, known)
  if (near !== null) return `${what}${whose}; did you mean ${quote(near)}?`
  if (known.length === 0) return `${what}${whose}, which has no options; remove it`
  return `${what}${whose}; use one of ${known.map(quote).join(', ')}`
}

function textsOf(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string')
}

function isTuple(items: Schema | readonly Schema[] | undefined): items is readonly Schema[] {
  return Array.isArray(items)
}

/** Distinguishes `'1'` and `1`; lists and objects are never in a list of unique items. */
function keyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? {} : value
}
