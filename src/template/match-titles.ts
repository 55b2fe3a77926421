import { titleForms } from './titles.ts'

export interface WantedTitle { title: string; also: readonly string[]; depth: number; parent: number | null }
export interface HeadingTitle { title: string; depth: number; parent: number | null; bold: boolean }
export interface TitleMatch { heading: number | null; how: string | null; near: number | null }

/** stub */
export function matchTitles(wanted: readonly WantedTitle[], headings: readonly HeadingTitle[], _options: { broad: boolean }): TitleMatch[] {
  return wanted.map((want) => {
    const forms = new Set([want.title, ...want.also].flatMap(titleForms))
    const heading = headings.findIndex((one) => titleForms(one.title).some((form) => forms.has(form)))
    return { heading: heading === -1 ? null : heading, how: 'title', near: null }
  })
}
