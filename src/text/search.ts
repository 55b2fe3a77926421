/** How many items of a list that begins with those that pass do pass. By halves: lists may be long. */
export function countPassing<T>(list: ArrayLike<T>, passes: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(list[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
