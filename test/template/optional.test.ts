import { describe, expect, it } from 'vitest'
import { readMark, readOptionalScope, saysAllOptional } from '../../src/template/optional-words.ts'
import { lintText, templateOf } from '../lint-text.ts'

const optionalSections = (text: string) =>
  templateOf(text)
    .sections.filter(({ optional }) => optional)
    .map(({ title }) => title)

const optionalFields = (text: string) =>
  templateOf(text)
    .fields.filter(({ required }) => !required)
    .map(({ label }) => label)

describe('a mark in a title', () => {
  it.each([
    ['Berths [optional]', 'Berths'],
    ['[Optional] Berths', 'Berths'],
    ['\\[Optional\\] Berths', 'Berths'],
    ['Berths (if applicable)', 'Berths'],
    ['Berths (OPTIONAL - only for large ports) ⚠️', 'Berths ⚠️'],
    ['Berths - optional', 'Berths'],
    ['Optional: Berths', 'Berths'],
    ['Berths optional', 'Berths'],
    ['Liegeplätze (falls zutreffend)', 'Liegeplätze'],
    ['泊位（可选）', '泊位'],
    ['Причалы (необязательно)', 'Причалы'],
  ])('%s', (title, rest) => {
    expect(readMark(title)).toEqual({ title: rest, optional: true })
  })

  it.each(['Optional Equipment', 'Berths (north pier)', 'Options', 'Optional'])('is none: %s', (title) => {
    expect(readMark(title)).toEqual({ title, optional: false })
  })
})

describe('what a template says', () => {
  it.each([
    ['This is an optional element. Feel free to remove.', 'beside'],
    ['Omit this section if the port has no crane.', 'section'],
    ['Optional, but suggested.', 'beside'],
    ['If applicable, name the pilots.', 'beside'],
    ['This section must be completed when the port opens.', 'section'],
    ['Not required until the first ship.', 'beside'],
    ['Dieser Abschnitt kann entfallen.', 'section'],
    ['Esta sección es opcional.', 'section'],
    ['本节可省略。', 'section'],
    ['Describe the optional lights of each buoy.', null],
    ['Explain why. Do not remove this section.', null],
    ['Name the pilots where applicable and their boats.', null],
  ])('%s', (text, scope) => {
    expect(readOptionalScope(text)).toBe(scope)
  })

  it('may be about all sections', () => {
    expect(saysAllOptional('Feel free to remove any sections that do not apply.')).toBe(true)
    expect(saysAllOptional('Remove the hints in all sections.')).toBe(false)
  })
})

describe('an optional section', () => {
  it.each([
    ['by a comment directly above', '# T\n\n## Depth\n\nx\n\n<!-- This is an optional element. -->\n## Crane\n\n[x]\n'],
    ['by a comment between blank lines', '# T\n\n## Depth\n\nx\n\n<!-- This may be omitted. -->\n\n## Crane\n\n[x]\n'],
    ['by a comment below', '# T\n\n## Depth\n\nx\n\n## Crane\n\n<!--\nOmit this section if\nthere is none.\n-->\n'],
    ['by a comment beside', '# T\n\n## Depth\n\nx\n\n## Crane <!-- optional -->\n\n[x]\n'],
    ['by its first sentence', '# T\n\n## Depth\n\nx\n\n## Crane\n\n*This section is optional.* Name the crane.\n'],
    ['by its placeholder', '# T\n\n## Depth\n\nx\n\n## Crane\n\n[Optional: the crane and its reach]\n'],
    ['by a note', '# T\n\n## Depth\n\nx\n\n## Crane\n\n**Note:** *Not required until the first ship.*\n'],
  ])('%s', (_, text) => {
    expect(optionalSections(text)).toEqual(['Crane'])
  })

  it('has optional sections below it', () => {
    const [section] = templateOf('# T\n\n## Crane (optional)\n\n### Reach\n\n[x]\n').sections
    expect(section?.sections[0]?.optional).toBe(true)
  })

  it('is not made by a comment on the paragraph below it', () => {
    expect(optionalSections('# T\n\n## Crane\n\n<!-- This is an optional element. -->\n[x]\n')).toEqual([])
  })

  it('is each one where the template says so at its head', () => {
    const text = '# T\n\n<!-- Delete any sections that do not apply. -->\n\n## Crane\n\n[x]\n\n## Depth\n\n[x]\n'
    expect(optionalSections(text)).toEqual(['Crane', 'Depth'])
    expect(lintText('# T\n\n## Depth\n\nFive metres.\n', { template: templateOf(text) }).findings).toEqual([])
  })
})

describe('an optional field', () => {
  it('is marked in its label, its value, or a comment on its line', () => {
    const text =
      '# T\n\n- **Owner**: [name]\n- **Pilot (if any)**: [name]\n- **Boat**: [name, or remove this line]\n' +
      '- **Crane**: [name] <!-- optional -->\n\n## A\n\n[x]\n'
    expect(optionalFields(text)).toEqual(['Pilot', 'Boat', 'Crane'])
  })

  it('is marked by a comment in the front matter', () => {
    expect(
      optionalFields(
        '---\nowner: [name]\n# These are optional. Feel free to remove them.\npilot: [name]\n---\n\n# T\n\n## A\n',
      ),
    ).toEqual(['pilot'])
    expect(optionalFields('---\nowner: [name]\npilot: [name] # optional\n---\n\n# T\n\n## A\n')).toEqual(['pilot'])
  })
})
