import { EditMap } from 'micromark-util-edit-map'
import type { Event } from 'micromark-util-types'

/**
 * Makes micromark's edits cost what they move. As it stands, each edit copies all events of the document so far, and
 * every list item after an empty line is such an edit: time grows with the square of a document's length.
 */
export function quickenEdits(): void {
  EditMap.prototype.consume = function consume(this: EditMap, events: Event[]): undefined {
    const changes = this.map.sort((a, b) => a[0] - b[0])
    const [first] = changes
    if (!first) return
    const tail = events.slice(first[0])
    events.length = first[0]
    let at = first[0]
    for (const [index, remove, add] of changes) {
      for (; at < index; at++) {
        const event = tail[at - first[0]]
        if (event) events.push(event)
      }
      for (const event of add) events.push(event)
      at = index + remove
    }
    for (const event of tail.slice(at - first[0])) events.push(event)
    this.map.length = 0
    this.index.clear()
  }
}
