/** Counts the leading items that pass, by binary search: items that pass must all come before those that do not. */
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
