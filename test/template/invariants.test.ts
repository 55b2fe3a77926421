import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { align } from '../../src/template/align.ts'
import { builtinNames } from '../../src/template/builtin.ts'
import { builtin, lintText, templateOf } from '../lint-text.ts'

const shipped = (name: string) => readFileSync(`src/template/builtin/${name}.md`, 'utf8')
const filled = (name: string) => readFileSync(`fixtures/documents/${name}-filled.md`, 'utf8')
const original = (name: string) => `../shared/templates/${name}.md`
const missing = (text: string, name: string) =>
  lintText(text, { template: builtin(name) }).findings.filter((finding) => finding.ruleId.startsWith('missing-'))

describe.each(builtinNames)('the template %s', (name) => {
  it('checked against itself has nothing missing', () => {
    expect(missing(shipped(name), name)).toEqual([])
    expect(
      lintText(shipped(name), { template: templateOf(shipped(name)) }).findings.filter((one) =>
        one.ruleId.startsWith('missing-'),
      ),
    ).toEqual([])
  })

  it.skipIf(!existsSync(original(name)))('misses nothing in the original it follows', () => {
    expect(missing(readFileSync(original(name), 'utf8'), name)).toEqual([])
  })

  it('is chosen for its filled document, which is clean', () => {
    const linted = lintText(filled(name))
    expect(linted.template).toBe(name)
    expect(linted.findings).toEqual([])
    expect(linted.notes).toEqual([])
  })

  const document = readDocument(createSource(name, filled(name)))
  const tops = builtin(name).sections.map((section) => section.title)
  const headings = align(builtin(name), document)
    .sections.filter((match) => match.parent === null)
    .map((match) => match.found)

  it.each(tops.map((title, index) => [title, index] as const))(
    'misses `%s` and nothing else when it is removed',
    (title, index) => {
      const section = headings[index]
      if (!section) throw new Error(`no section ${index}`)
      const text = cut(document, section.range.start, section.end)
      const found = missing(text, name)
      expect(found.map((finding) => [finding.ruleId, finding.message.includes(`\`${title}\``)])).toEqual([
        ['missing-section', true],
      ])
    },
  )

  const fields = removableFields(name, document)
  it.skipIf(fields.length === 0).each(fields)(
    'misses the field of line %i and nothing else when it is removed: %s',
    (_, label, start, end) => {
      const found = missing(cut(document, start, end), name)
      expect(found.map((finding) => [finding.ruleId, finding.message.includes(label)])).toEqual([
        ['missing-field', true],
      ])
    },
  )
})

function cut({ source }: Document, start: number, end: number): string {
  return source.text.slice(0, start) + source.text.slice(end)
}

/** Each required field of the filled document with its line, its label and the stretch to cut. */
function removableFields(name: string, document: Document): [number, string, number, number][] {
  const template = builtin(name)
  const wanted = new Set<string>()
  const walk = (sections: typeof template.sections) => {
    for (const section of sections) {
      for (const field of section.fields) wanted.add(field.label)
      for (const group of section.entries) for (const field of group.fields) if (field.required) wanted.add(field.label)
      walk(section.sections)
    }
  }
  for (const field of template.fields) wanted.add(field.label)
  walk(template.sections)
  const { source } = document
  return document.fields
    .filter((field) => wanted.has(field.label) && isAskedHere(name, document, field))
    .map((field) => {
      const line = source.place(field.labelRange.start).line
      const start = source.lineRange(line).start
      const nestedEnd = field.item && field.host === 'item' ? field.item.range.end : field.valueRange.end
      const end = source.lineRange(source.place(nestedEnd).line + 1).start
      return [line, field.label, start, Math.max(end, start)]
    })
}

/** Whether removing the field is reported: the template asks for it at this place. */
function isAskedHere(name: string, document: Document, field: Document['fields'][number]): boolean {
  const alone = lintText(
    `${document.source.text.slice(0, field.labelRange.start)}Zzz${document.source.text.slice(field.labelRange.end)}`,
    { template: builtin(name) },
  )
  return alone.findings.some((finding) => finding.ruleId === 'missing-field')
}
