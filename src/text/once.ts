/** A value that is made when it is first needed: most runs need few of the word lists. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** What is worked out about an object, once for each object. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}

/** How many characters of data results are kept for, at most twice as many. */
const mostKept = 500_000
/** What an entry takes beside its data, in characters. */
const entrySize = 64

/**
 * What is worked out about a text or plain data, once for those that were asked about lately. Members of plain data
 * are texts, numbers, truth values and lists of these, always in the same order.
 */
export function oncePerData<Data extends string | object, Value>(make: (data: Data) => Value): (data: Data) => Value {
  type Made = { readonly value: Value }
  let recent = new Map<string, Made>()
  let older = recent
  let size = 0
  return (data) => {
    const key = typeof data === 'string' ? data : Object.values(data).join('\0')
    const known = recent.get(key)
    if (known) return known.value
    // From a copy: what is a part of a text keeps all of the text in memory.
    const copy = JSON.parse(JSON.stringify(data)) as Data
    const made = older.get(key) ?? { value: make(copy) }
    size += key.length + entrySize
    if (size > mostKept) {
      older = recent
      recent = new Map()
      size = 0
    }
    recent.set(typeof copy === 'string' ? copy : key, made)
    return made.value
  }
}
