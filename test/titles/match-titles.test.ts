import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimTitles, findNear, type HeadingTitle, type WantedTitle } from '../../src/titles/match-titles.ts'

interface Outline {
  readonly title: string
  readonly depth: number
  readonly parent: number | null
}

/** Reads `## Title` lines into a list with parents; nothing below the depth of a heading is its own parent. */
function readOutline(lines: readonly string[]): Outline[] {
  const list: Outline[] = []
  for (const line of lines) {
    const [, marks = '', title = ''] = /^(#+) (.*)$/.exec(line) ?? []
    let parent = list.length - 1
    while (parent >= 0 && (list[parent]?.depth ?? 0) >= marks.length) parent = list[parent]?.parent ?? -1
    list.push({ title, depth: marks.length, parent: parent < 0 ? null : parent })
  }
  return list
}

const want = (...lines: string[]): WantedTitle[] => readOutline(lines).map((section) => ({ ...section, also: [] }))
const head = (...lines: string[]): HeadingTitle[] => readOutline(lines).map((section) => ({ ...section, bold: false }))
const match = (wanted: readonly WantedTitle[], headings: readonly HeadingTitle[], broad = false) => {
  const claims = claimTitles(wanted, headings, broad)
  const near = findNear(wanted, headings, claims)
  return claims.map((claim, at) => ({ ...claim, near: near[at] ?? null }))
}
/** The title found for each wanted one. */
const titles = (wanted: readonly WantedTitle[], headings: readonly HeadingTitle[], broad = false) =>
  match(wanted, headings, broad).map(({ heading }) => (heading === null ? null : headings[heading]?.title))

const cline = want(
  '## System Architecture',
  '## Key Technical Decisions',
  '## Design Patterns in Use',
  '## Component Relationships',
  '## Critical Implementation Paths',
)

describe('topics recognised by words', () => {
  const found = (...lines: string[]) => titles(cline, head('# Notes', ...lines), true)

  it('are read from reasons and choices at the top level', () => {
    expect(found('## Overview', '## Why we chose tides')[1]).toBe('Why we chose tides')
    expect(found('## Überblick', '## Warum diese Technik?')[1]).toBe('Warum diese Technik?')
    expect(found('## Genel yapı', '## Tasarım tercihleri')[1]).toBe('Tasarım tercihleri')
    expect(found('## 概要', '## 技術選定理由')[1]).toBe('技術選定理由')
    expect(found('## Overview', '## Gauges', '### Rationale')[1]).toBeNull()
  })

  it('are read from how parts communicate', () => {
    expect(found('## Overview', '## How the pieces fit together')[3]).toBe('How the pieces fit together')
    expect(found('## Visión', '## Cómo se comunican los componentes')[3]).toBe('Cómo se comunican los componentes')
    expect(found('## Обзор', '## Схема взаимодействия')[3]).toBe('Схема взаимодействия')
    expect(found('## Overview', '## Connection Layer')[3]).toBeNull()
  })

  it('are read from scenarios and life cycles, releases apart', () => {
    expect(found('## 概要', '## 主要シナリオ')[4]).toBe('主要シナリオ')
    expect(found('## Genel yapı', '## İstek yaşam döngüsü')[4]).toBe('İstek yaşam döngüsü')
    expect(found('## Обзор', '## Процесс релиза')[4]).toBeNull()
  })

  it('are read from the first heading where it is about the whole', () => {
    expect(found('## Architecture at 10,000 feet')[0]).toBe('Architecture at 10,000 feet')
    expect(found('## Systemüberblick')[0]).toBe('Systemüberblick')
    expect(found('## Trading Loop Overview')[0]).toBeNull()
  })
})

describe('a wanted section', () => {
  it('is found by its title at any level and place', () => {
    const headings = head('# Notes', '## Caching', '#### 3. 🔁 data flows:', '## Design Decisions')
    expect(match(want('## Data Flow', '## Caching'), headings)).toEqual([
      { heading: 2, how: 'title', near: null },
      { heading: 1, how: 'title', near: null },
    ])
  })

  it('is found by another title of the template, then by alias, then by a half', () => {
    const wanted = [{ title: 'Rollout', also: ['Launch Plan'], depth: 2, parent: null }]
    expect(match(wanted, head('## Launch Plan'))).toEqual([{ heading: 0, how: 'also', near: null }])
    expect(match(want('## Architectural Overview'), head('## System Architecture'))[0]?.how).toBe('alias')
    expect(match(want('## Design Patterns'), head('## Architecture & Design Patterns'))[0]?.how).toBe('part')
  })

  it('is found in other languages', () => {
    expect(titles(want('## Design Patterns', '## Data Flow'), head('## 设计模式', '## Поток данных'))).toEqual([
      '设计模式',
      'Поток данных',
    ])
  })

  it('prefers its own place, then its own level, then the first', () => {
    const wanted = want('## Storage', '### Overview', '## Search', '### Overview')
    const headings = head('## Search', '### Overview', '## Storage', '### Overview')
    expect(match(wanted, headings).map(({ heading }) => heading)).toEqual([2, 3, 0, 1])
    expect(match(want('### Data Flow'), head('## A', '#### Data Flow', '## B', '### Data Flow'))[0]?.heading).toBe(3)
    expect(match(want('## Data Flow'), head('## Data Flow', '## Data Flow'))[0]?.heading).toBe(0)
  })

  it('needs a heading of its own where two have one title', () => {
    const wanted = want('## Storage', '### Overview', '## Search', '### Overview')
    const headings = head('## Storage', '## Search', '### Overview')
    expect(titles(wanted, headings)).toEqual(['Storage', null, 'Search', 'Overview'])
  })

  it('shares a compound heading with another', () => {
    const wanted = want('## System Architecture', '## Design Patterns')
    expect(match(wanted, head('## Architecture & Design Patterns')).map(({ heading }) => heading)).toEqual([0, 0])
  })

  it('takes no heading that has the title of another', () => {
    const wanted = want(
      '## Design Decisions',
      '### Key Architectural Decisions',
      '## Security Architecture',
      '## Security Layers',
    )
    expect(titles(wanted, head('## Key Architectural Decisions', '## Security Architecture'))).toEqual([
      null,
      'Key Architectural Decisions',
      'Security Architecture',
      null,
    ])
  })

  it('shares no heading with the section above it, but for the halves of one', () => {
    const wanted = want('## System Architecture Overview', '### High-Level Architecture')
    expect(titles(wanted, head('## Architecture Overview'))).toEqual(['Architecture Overview', null])
    const halves = want('## Scalability Considerations', '### Performance Optimization')
    expect(match(halves, head('## Scalability and Performance')).map(({ heading }) => heading)).toEqual([0, 0])
  })

  it('is not the title of the document', () => {
    expect(titles(want('## System Architecture'), head('# System Architecture', '## Caching'))).toEqual([null])
    expect(titles(want('## Caching'), head('# Architecture', '# Caching'))).toEqual(['Caching'])
  })

  it('is not found in a neighbour with a similar name', () => {
    const headings = head('## Performance Patterns', '## Error Handling Patterns', '## Data Architecture')
    expect(titles(want('## Design Patterns', '## System Architecture', '## Security Patterns'), headings)).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('a near title', () => {
  it('is named and does not match', () => {
    const headings = head('## Arhitecture Diagram', '## Depolyment')
    expect(match(want('## Architecture Diagram', '## Deployment'), headings)).toEqual([
      { heading: null, how: null, near: 0 },
      { heading: null, how: null, near: 1 },
    ])
  })

  it('is not the title of another section, nor one that is only similar', () => {
    expect(match(want('## Storage', '## Storages Two'), head('## Storage'))[1]?.near).toBeNull()
    expect(match(want('## Data Model'), head('## Data Flow', '## Auth'))[0]?.near).toBeNull()
    expect(match(want('## Scaling Strategy'), head('## Caching Strategy'))[0]?.near).toBeNull()
  })
})

describe('topics of free titles', () => {
  it.each([
    ['## Mobil Uygulama Mimarisi', 'System Architecture'],
    ['## Serverless Architecture', 'System Architecture'],
    ['## Structure du projet', 'System Architecture'],
    ['## Getroffene Architekturentscheidungen', 'Key Technical Decisions'],
    ['## 状态管理模式', 'Design Patterns in Use'],
    ['## Patrones detectados', 'Design Patterns in Use'],
    ['## How Modules and Services Interaction Works', 'Component Relationships'],
    ['## 服务依赖', 'Component Relationships'],
    ['## Checkout Flow', 'Critical Implementation Paths'],
    ['## Bestellablauf', 'Critical Implementation Paths'],
    ['## Lifecycle of a Request', 'Critical Implementation Paths'],
  ])('%s treats %s', (heading, topic) => {
    const found = match(cline, head('# Notes', '## Goals', heading), true)
    expect(cline.filter((_, at) => found[at]?.heading === 2).map(({ title }) => title)).toContain(topic)
    expect(match(cline, head('# Notes', '## Goals', heading)).every(({ heading }) => heading === null)).toBe(true)
  })

  it.each([
    ['## Anti-Patterns', 'Design Patterns in Use'],
    ['## Architecture Decisions', 'System Architecture'],
    ['## Dependency Injection', 'Component Relationships'],
    ['## File Paths', 'Critical Implementation Paths'],
    ['## Workflow Engine', 'Critical Implementation Paths'],
    ['## Development Workflow', 'Critical Implementation Paths'],
    ['## Tech Stack', 'System Architecture'],
  ])('%s does not treat %s', (heading, topic) => {
    const found = match(cline, head('# Notes', '## Goals', heading), true)
    expect(found[cline.findIndex(({ title }) => title === topic)]?.heading).toBeNull()
  })

  it('reads a picture of a data flow as relationships, and as a path only if it has steps', () => {
    const flow = (holds: HeadingTitle['holds']) => [
      ...head('# Notes', '## Architecture'),
      { title: 'Data Flow', depth: 3, parent: 1, bold: false, ...(holds && { holds }) },
    ]
    expect(
      match(cline, flow(['diagram']), true)
        .slice(3)
        .map(({ heading }) => heading),
    ).toEqual([2, null])
    expect(
      match(cline, flow(['steps']), true)
        .slice(3)
        .map(({ heading }) => heading),
    ).toEqual([2, 2])
    expect(
      match(cline, flow(undefined), true)
        .slice(3)
        .map(({ heading }) => heading),
    ).toEqual([2, 2])
  })
})

describe('any wanted titles and headings', () => {
  const title = fc.oneof(
    fc.constantFrom(
      'Architecture',
      'Data Flow',
      'Design Patterns',
      'Storage & Caching',
      '设计模式',
      'Обзор',
      'Overview',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  const place = fc.record({ title, depth: fc.integer({ min: 1, max: 6 }) })
  const heading = fc.record({ title, depth: fc.integer({ min: 1, max: 6 }), bold: fc.boolean() })
  const flat = <T>(list: readonly T[]) => list.map((one) => ({ ...one, parent: null }))

  it('give a match or none for each, never throw, and always the same', () => {
    fc.assert(
      fc.property(fc.array(place), fc.array(heading), fc.boolean(), (wants, heads, broad) => {
        const wanted = flat(wants).map((one) => ({ ...one, also: [] }))
        const found = match(wanted, flat(heads), broad)
        expect(found.length).toBe(wanted.length)
        for (const { heading, how, near } of found) {
          expect(heading === null).toBe(how === null)
          if (heading !== null) expect(heads[heading]).toBeDefined()
          if (near !== null) expect(heading).toBeNull()
        }
        expect(match(wanted, flat(heads), broad)).toEqual(found)
      }),
    )
  })

  it('do not depend on the order of the wanted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ title }) => title }), fc.array(heading), (wants, heads) => {
        const wanted = flat(wants).map((one) => ({ ...one, also: [] }))
        const there = (list: readonly WantedTitle[]) =>
          match(list, flat(heads), true)
            .flatMap(({ heading }, at) => (heading === null ? [] : [list[at]?.title ?? '']))
            .sort()
        expect(there(wanted.toReversed())).toEqual(there(wanted))
      }),
    )
  })

  it('match a title whatever is around it', () => {
    const dress = fc.constantFrom<(text: string) => string>(
      (text) => `1. ${text}`,
      (text) => `2.3 ${text}`,
      (text) => `🏗️ ${text}`,
      (text) => `**${text}**`,
      (text) => `${text}:`,
      (text) => `${text}：`,
      (text) => text.toUpperCase(),
      (text) => `${text} (optional)`,
      (text) => `IV. ${text} ✅`,
    )
    const word = fc.stringMatching(/^[b-z]{4,9}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), dress, (words, dressed) => {
        const plain = words.join(' ')
        const [found] = match(want(`## ${plain}`), head('# Notes', `## ${dressed(plain)}`))
        expect(found).toMatchObject({ heading: 1, how: 'title' })
      }),
    )
  })
})

describe('many headings', () => {
  const letter = (at: number) => String.fromCharCode(97 + (at % 26))
  const wanted = Array.from({ length: 40 }, (_, at) => `## Wanted Section ${letter(at).repeat(5)} ${at}x`)
  const many = (title: (at: number) => string) =>
    Array.from({ length: 50_000 }, (_, at) => ({ title: title(at), depth: 2, parent: null, bold: false }))

  // Comparing each heading with each section, or with each other heading, would run into the timeout of the test.
  it.each([
    ['of their own', many((at) => `Wanted Section number ${at}`)],
    ['of one title', many(() => 'Data Flow')],
    ['below one another', many(() => 'Data Flow').map((one, at) => ({ ...one, parent: at === 0 ? null : at - 1 }))],
  ])('%s are matched one by one', (_, headings) => {
    expect(match(want(...wanted), headings, true).length).toBe(40)
  })
})
