import { describe, expect, it } from 'vitest'
import { lintText, templateOf } from '../lint-text.ts'

const template = templateOf(
  '# Notes\n\n- Ticket: (leave this empty)\n- Number: <!-- leave blank -->\n- Owner: [Your name]\n\n## Overview\n\n' +
    '[What it is]\n\n## Outcome\n\n<!-- Leave this section empty until the review. -->\n',
)

function found(head: string): string[] {
  const text = `# Notes\n\n${head}\n- Owner: Imke\n\n## Overview\n\nA tide table service.\n\n## Outcome\n`
  return lintText(text, { template }).findings.map(({ message }) => message)
}

describe('what a template says may stay empty', () => {
  it.each([
    ['is left empty', '- Ticket:\n- Number:'],
    ['is kept with the words of the template', '- Ticket: (leave this empty)\n- Number:'],
    ['is left out', '- Number: 7'],
    ['is filled in', '- Ticket: 12\n- Number: 7'],
  ])('%s', (_, head) => expect(found(head)).toEqual([]))

  it('is nothing else', () => {
    expect(found('- Ticket:\n- Number: 7\n- Reviewer:')).toEqual([
      'Empty field `Reviewer`; add the value or remove the field',
    ])
  })
})

describe('the words for it', () => {
  it.each([
    '(leave blank)',
    '(bitte leer lassen)',
    '(dejar en blanco)',
    '(laissez ce champ vide)',
    '(lasciare vuoto)',
    '(deixe em branco)',
    '(leeg laten)',
    '(zostaw puste)',
    '(оставьте это поле пустым)',
    '(boş bırakın)',
    '(để trống)',
    '(kosongkan)',
    '（空欄のまま）',
    '(비워 두세요)',
    '（留空）',
  ])('%s', (words) => {
    expect(templateOf(`# N\n\n- Ticket: ${words}\n\n## A\n\n[b]\n`).leftEmpty).toEqual(['Ticket'])
  })

  it('are not those of a warning', () => {
    expect(templateOf('# N\n\n- Ticket: (do not leave this empty)\n\n## A\n\n[b]\n').leftEmpty).toEqual([])
  })
})
