/** stub */
export function titleForms(title: string): readonly string[] {
  return [title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()]
}
