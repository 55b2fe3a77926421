import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateOptions } from '../../src/dates/dates.ts'
import { findInlineDateFields } from '../../src/dates/inline-fields.ts'
import { findDateLabel, isPlainDateLabel, readDateLabel } from '../../src/dates/labels.ts'

const MODIFIED: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Last Modified',
    'Last Updated',
    'Last Changed',
    'Last Edited',
    'Last Reviewed',
    'Last Verified',
    'Last Revised',
    'Last Revision',
    'Updated',
    'Modified',
    'Revised',
    'Update date',
    'Date Modified',
    'Date updated',
    'Last update',
    'Last Update Date',
    'Updated on',
    'Updated at',
    'last-updated',
    'last_updated',
    'lastUpdated',
    'LastUpdated',
    'updatedAt',
    'updated_at',
    'last-reviewed',
    'last-verified',
    'last_verified',
    'date-modified',
    'lastmod',
    'last_modified_at',
    'lastModified',
    'dateModified',
    'updatedDate',
    'LAST UPDATED',
    'last  updated:',
    'Last Updated：',
    '**Last Updated:**',
    '📅 Last Updated',
    '🗓️ **Last updated**:',
    '_Updated_',
    'Last updated (UTC)',
    'Date of last revision',
    'This document was last updated',
    'Document last updated on',
    '`updated`',
    '最后更新 (Last Updated)',
    'Last Updated / 最后更新',
    'Last updated on',
    'as of',
    'reviewed',
    'ms.date',
  ],
  ru: [
    'Последнее обновление',
    'Обновлено',
    'Дата обновления',
    'Дата изменения',
    'Дата последнего обновления',
    'Последнее изменение',
    'Последняя редакция',
    'Изменено',
    'Обновлён',
    'обновлен',
    'Дата последнего изменения',
    'ПОСЛЕДНЕЕ ОБНОВЛЕНИЕ',
    'Актуально на',
  ],
  zh: [
    '最后更新',
    '更新日期',
    '更新时间',
    '最後更新',
    '最后更新时间',
    '最后更新日期',
    '最后修改',
    '修改日期',
    '文档更新时间',
    '最近更新',
    '更新日期：',
    '更新時間',
    '最後修改日期',
    '最后更新于',
    '修订日期',
  ],
  ja: ['最終更新', '更新日', '最終更新日', '最終更新日時', '更新日時', '最終更新：', '改訂日', '前回レビュー日'],
  de: [
    'Zuletzt aktualisiert',
    'Letzte Aktualisierung',
    'Stand',
    'Geändert',
    'Aktualisiert',
    'Letzte Änderung',
    'Zuletzt geändert am',
    'Aktualisiert am',
    'Stand vom',
    'Geändert am',
    'Letztes Update',
    'Änderungsdatum',
  ],
  es: [
    'Última actualización',
    'Ultima actualizacion',
    'Actualizado',
    'Fecha de actualización',
    'Última modificación',
    'Actualizado el',
    'Fecha de última actualización',
    'Fecha de la última modificación',
    'Última revisión',
  ],
  pt: [
    'Última atualização',
    'Atualizado em',
    'Data de atualização',
    'Última modificação',
    'Última alteração',
    'Data da última atualização',
    'Modificado em',
  ],
  fr: [
    'Dernière mise à jour',
    'Mis à jour le',
    'Date de mise à jour',
    'Dernière modification',
    'Date de dernière modification',
    'MAJ',
    'Derniere mise a jour',
    'Modifié le',
    'Date de la dernière mise à jour',
  ],
  it: [
    'Ultimo aggiornamento',
    'Ultima modifica',
    'Aggiornato il',
    'Data di aggiornamento',
    'Data aggiornamento',
    'Ultima revisione',
  ],
  tr: [
    'Son Güncelleme',
    'Son güncelleme tarihi',
    'Güncelleme Tarihi',
    'Son Değişiklik',
    'SON GÜNCELLEME',
    'Güncellendi',
    'son guncelleme',
  ],
  ko: [
    '최종 업데이트',
    '마지막 업데이트',
    '최종 수정일',
    '업데이트 날짜',
    '수정일',
    '최근 수정',
    '최종수정일',
    '갱신일',
  ],
}

const CREATED: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Created',
    'Created on',
    'Created at',
    'Date created',
    'Creation date',
    'createdAt',
    'created_at',
    'dateCreated',
    '**Created:**',
    'Created Date',
  ],
  ru: ['Создано', 'Дата создания', 'Создан'],
  zh: ['创建日期', '创建时间', '創建日期', '建立日期', '文档创建时间', '自动记录日期'],
  ja: ['作成日', '作成日時', '作成'],
  de: ['Erstellt', 'Erstellt am', 'Erstellungsdatum', 'Angelegt am'],
  es: ['Creado', 'Fecha de creación', 'Creado el'],
  pt: ['Criado em', 'Data de criação'],
  fr: ['Créé le', 'Date de création'],
  it: ['Creato il', 'Data di creazione', 'Data creazione'],
  tr: ['Oluşturulma Tarihi', 'Oluşturuldu', 'OLUŞTURULMA TARİHİ'],
  ko: ['작성일', '생성일', '최초 작성일', '작성 일자'],
}

const REVIEW: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Next Review',
    'Next Review Date',
    'Review by',
    'reviewBy',
    'review_by',
    'next-review',
    'nextReview',
    'Valid until',
    'Expires',
    'Expiry date',
    'Review date',
  ],
  ru: ['Следующий пересмотр', 'Действительно до'],
  zh: ['下次审核', '下次更新日期', '有效期至'],
  ja: ['次回レビュー', '次回更新予定', '有効期限'],
  de: ['Nächste Überprüfung', 'Gültig bis'],
  es: ['Próxima revisión', 'Válido hasta'],
  pt: ['Próxima revisão', 'Válido até'],
  fr: ['Prochaine révision', 'Valable jusqu’au', "Valide jusqu'au"],
  it: ['Prossima revisione', 'Valido fino al'],
  tr: ['Sonraki inceleme', 'Bir sonraki gözden geçirme tarihi'],
  ko: ['다음 검토', '다음 검토일', '유효기간'],
}

const OTHERS = [
  '',
  ' ',
  ':',
  'Date',
  'Datum',
  'Дата',
  '日期',
  '日付',
  'Fecha',
  'Data',
  'Tarih',
  '날짜',
  'last-action',
  'Status',
  'Author',
  'Version',
  'Last updated by',
  'Updated by',
  'Created by',
  'Decision date',
  'Changed',
  'Added',
  'Fixed',
  'Update',
  'Updates',
  'Updated files',
  'Review',
  'Reviewer',
  'Reviewers',
  'Last action',
  'Started',
  'Deadline',
  'Due date',
  'Last login',
  'Last seen',
  'Released',
  'Publication date',
  'Update policy',
  'Standard',
  'Standort',
  'Date format',
  'Last',
  '(Updated)',
  'Create / Update',
  'created / updated',
  'Expires in',
  'Cache updated',
  'x'.repeat(1000),
  '🎉',
  '修改',
  '変更',
]

function rows(table: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(table).flatMap(([language, labels]) =>
    labels.map((label): [string, string] => [language, label]),
  )
}

describe('readDateLabel', () => {
  test.each(rows(MODIFIED))('%s: `%s` says modified', (_, label) => expect(readDateLabel(label)).toBe('modified'))
  test.each(rows(CREATED))('%s: `%s` says created', (_, label) => expect(readDateLabel(label)).toBe('created'))
  test.each(rows(REVIEW))('%s: `%s` says review', (_, label) => expect(readDateLabel(label)).toBe('review'))
  test.each(OTHERS)('`%s` says nothing', (label) => expect(readDateLabel(label)).toBeNull())

  test('knows the word for a date in each language', () => {
    for (const label of ['Date', 'date', 'Datum', 'Fecha', '日期', '날짜']) expect(isPlainDateLabel(label)).toBe(true)
    for (const label of ['Due Date', 'Update', 'Status']) expect(isPlainDateLabel(label)).toBe(false)
  })

  test('knows the language of a label', () => {
    expect(findDateLabel('Última atualização')?.language).toBe('pt')
    expect(findDateLabel('Última actualización')?.language).toBe('es')
    expect(findDateLabel('Last Updated')?.language).toBe('en')
  })
})

/** A line, and its fields as `kind label = value > first day`. */
const LINES: readonly [line: string, fields: readonly string[], options?: DateOptions][] = [
  [
    'v1.0 | Created: 2024-12-19 | Updated: 2024-12-20',
    ['created Created = 2024-12-19 > 2024-12-19', 'modified Updated = 2024-12-20 > 2024-12-20'],
  ],
  ['Last updated: March 24, 2025', ['modified Last updated = March 24, 2025 > 2025-03-24']],
  ['**Last Updated:** 2025-07-23', ['modified Last Updated = 2025-07-23 > 2025-07-23']],
  ['Updated on 02.06.2025', ['modified Updated on = 02.06.2025 > 2025-06-02']],
  ['Обновлено 2026-07-27. Далее текст', ['modified Обновлено = 2026-07-27 > 2026-07-27']],
  ['Some text (last updated 2025-01-02)', ['modified last updated = 2025-01-02 > 2025-01-02']],
  ['Scope and duties. Last updated: 2026-06-27 (added auth)', ['modified Last updated = 2026-06-27 > 2026-06-27']],
  ['项目说明。最后更新：2026-06-27（新增）', ['modified 最后更新 = 2026-06-27 > 2026-06-27']],
  ['最后更新于2026-06-27', ['modified 最后更新于 = 2026-06-27 > 2026-06-27']],
  ['系统 - [自动记录日期：2025年4月26日]', ['created 自动记录日期 = 2025年4月26日 > 2025-04-26']],
  ['Version 1.2 - Last Updated: 3/5/2025', ['modified Last Updated = 3/5/2025 > 2025-03-05']],
  ['Version: 1.0.0 Last Updated: 2025-01-02', ['modified Last Updated = 2025-01-02 > 2025-01-02']],
  ['_Last Updated: 2025-01-02_', ['modified Last Updated = 2025-01-02 > 2025-01-02']],
  ['Last updated in March 2025', ['modified Last updated in = March 2025 > 2025-03-01']],
  ['Version 1.2, last updated 2025-01-02', ['modified last updated = 2025-01-02 > 2025-01-02']],
  [
    'Created 2025-01-01 · Updated 2025-02-01 · Next review 2027-01-01',
    [
      'created Created = 2025-01-01 > 2025-01-01',
      'modified Updated = 2025-02-01 > 2025-02-01',
      'review Next review = 2027-01-01 > 2027-01-01',
    ],
  ],
  [
    'Created: 2025-01-01, Updated: 2025-02-01',
    ['created Created = 2025-01-01 > 2025-01-01', 'modified Updated = 2025-02-01 > 2025-02-01'],
  ],
  [
    'Created: 2025-01-01 Updated: 2025-02-01',
    ['created Created = 2025-01-01 > 2025-01-01', 'modified Updated = 2025-02-01 > 2025-02-01'],
  ],
  [
    '- Last Updated: Friday, April 4th 2025, 8:16:03 am',
    ['modified Last Updated = Friday, April 4th 2025, 8:16:03 am > 2025-04-04'],
  ],
  ['📅 Last Updated: 2025-01-02', ['modified Last Updated = 2025-01-02 > 2025-01-02']],
  ['Last Updated (UTC): 2025-01-02T10:00Z', ['modified Last Updated (UTC) = 2025-01-02T10:00Z > 2025-01-02']],
  [
    'This document was last updated on 2025-01-02.',
    ['modified This document was last updated on = 2025-01-02 > 2025-01-02'],
  ],
  ['Last Updated - 2025-01-02', ['modified Last Updated = 2025-01-02 > 2025-01-02']],
  ['Última actualización: 03/05/2025', ['modified Última actualización = 03/05/2025 > 2025-05-03']],
  ['Última actualización: 03/05/2025', ['modified Última actualización = 03/05/2025 > 2025-03-05'], { order: 'mdy' }],
  ['Последнее обновление: 28 февраля 2026', ['modified Последнее обновление = 28 февраля 2026 > 2026-02-28']],
  ['Son Güncelleme: 17 Ekim 2025', ['modified Son Güncelleme = 17 Ekim 2025 > 2025-10-17']],
  ['Última actualización: 3 ago 2025', ['modified Última actualización = 3 ago 2025 > 2025-08-03']],
  ['Última atualização: ago 2025', ['modified Última atualização = ago 2025 > 2025-08-01']],
  ['Stand: 06.2024', ['modified Stand = 06.2024 > 2024-06-01']],
  ['Last Updated: 2024-06-XX', ['modified Last Updated = 2024-06-XX > 2024-06-01']],
  ['Last Updated: 2025-02-30', ['modified Last Updated = 2025-02-30 > null']],
  ['Last Updated: [Date]', ['modified Last Updated = [Date] > null']],
  ['Last Updated: [2025-01-02]', ['modified Last Updated = 2025-01-02 > 2025-01-02']],
  ['Last Updated: YYYY-MM-DD', ['modified Last Updated = YYYY-MM-DD > null']],
  ['Last Updated: [YYYY-MM-DD]', ['modified Last Updated = [YYYY-MM-DD] > null']],
  [
    'Created: {{TIMESTAMP}} | Updated: {DATE}',
    ['created Created = {{TIMESTAMP}} > null', 'modified Updated = {DATE} > null'],
  ],
  ['Stand: TT.MM.JJJJ', ['modified Stand = TT.MM.JJJJ > null']],
  ['Обновлено: ДД.ММ.ГГГГ', ['modified Обновлено = ДД.ММ.ГГГГ > null']],
  ['最后更新：YYYY年MM月DD日', ['modified 最后更新 = YYYY年MM月DD日 > null']],
  ['Last updated: <date>', ['modified Last updated = <date> > null']],
  ['Last updated: 2025-XX-XX', ['modified Last updated = 2025-XX-XX > null']],
  ['Last updated [DATE]', ['modified Last updated = [DATE] > null']],
  ['Stand 05.03.2025', ['modified Stand = 05.03.2025 > 2025-03-05']],
  ['Last updated: TBD', ['modified Last updated = TBD > null']],
  ['last_updated: "2025-01-02"', ['modified last_updated = 2025-01-02 > 2025-01-02']],
  ['Last Updated: 20250203', ['modified Last Updated = 20250203 > 2025-02-03']],
  ['Next Review: 2099-01-01', ['review Next Review = 2099-01-01 > 2099-01-01']],
]

const FREE_OF_FIELDS = [
  '',
  'Updated',
  'Last updated: yesterday',
  'Date: 2025-01-02',
  'Datum: 04.01.2025',
  'last-action: 2025-01-02',
  'Stock levels are updated on 2025-01-02 by a job',
  'The schema was updated 2025-01-02',
  'Rows created: see 2025-01-02',
  'We updated on 2025-01-02 the whole schema',
  'Updated 2025-05-01: moved the queue',
  'Updated on 2025-01-02 the job failed',
  'Created 2025-01-01 rows are dropped',
  'As of 2025-01-02, the service reads from the replica and no longer from the primary',
  'When the cache is stale, it is updated on 2025-01-02 at noon',
  'In the nightly run all rows are checked, updated on 2025-01-02',
  'Enforced 2026-01-31',
  'Status (confirmed 2026-04-19)',
  'publishedAt: 2024-01-15',
  'Updated: v1.2.2025',
  'Updated: logs/2025-01-02/x',
  '2025-12-30 01:20:00 - Log of updates made.',
  'Updated by: [Name]',
  'see [Date] and {DATE}',
  'Expires: 3600',
  'As of [1.2.0], use the flag',
  'Planned changes (as of Jan 1 2022)',
  'Aktuelle Werte (Stand 01.02.2025)',
  'Updated [Name]',
  'Updated: 42 rows',
  'Updated: 20250203 rows',
  'Build: 20250203',
  'edition (owner: [TC][])',
]

describe('findInlineDateFields', () => {
  test.each(LINES)('in `%s` finds %j', (line, fields, options) => {
    const found = findInlineDateFields(line, options)
    expect(found.map(({ kind, label, value, date }) => `${kind} ${label} = ${value} > ${date?.first ?? null}`)).toEqual(
      fields,
    )
    for (const each of found) {
      expect(line.slice(each.labelStart, each.labelEnd)).toBe(each.label)
      expect(line.slice(each.valueStart, each.valueEnd)).toBe(each.value)
      if (each.date) expect([each.date.start, each.date.end]).toEqual([each.valueStart, each.valueEnd])
    }
  })

  test.each(FREE_OF_FIELDS)('in `%s` finds none', (line) => {
    expect(findInlineDateFields(line)).toEqual([])
  })

  const part = fc.constantFrom(
    'Updated',
    'Last updated',
    'on',
    ':',
    '：',
    ' ',
    '2025-01-02',
    '[Date]',
    'YYYY-MM-DD',
    '|',
    ', ',
    '. ',
    '(',
    '**',
    '更新',
    '3/5/2025',
    '{',
    '<',
    '😀',
    '\ud800',
    'Stand',
    'x'.repeat(90),
  )

  test('never throws; labels and values lie in the line, in order', () => {
    const mixed = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(''))
    const line = fc.oneof(fc.string({ unit: 'binary' }), mixed)
    fc.assert(
      fc.property(line, (hostile) => {
        readDateLabel(hostile)
        let from = 0
        for (const field of findInlineDateFields(hostile)) {
          expect(field.labelStart).toBeGreaterThanOrEqual(from)
          expect(field.labelEnd).toBeGreaterThan(field.labelStart)
          expect(field.valueStart).toBeGreaterThanOrEqual(field.labelEnd)
          expect(readDateLabel(field.label)).toBe(field.kind)
          from = field.valueEnd
        }
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ['digits', '1'.repeat(200_000)],
    ['blanks', `${' '.repeat(200_000)}2025-01-01`],
    ['stars', `Updated${'*'.repeat(200_000)}: 2025-01-01`],
    ['brackets', '['.repeat(200_000)],
    ['pairs', '[a]'.repeat(60_000)],
    ['braces', '{{'.repeat(100_000)],
    ['low lines', '_'.repeat(200_000)],
    ['letters of forms', 'YYYYMMDD'.repeat(20_000)],
    ['forms', 'YYYY-MM-DD '.repeat(20_000)],
    ['fields', 'Updated: 2025-01-01 | '.repeat(8_000)],
    ['colons', `${':'.repeat(200_000)}2025-01-01`],
    ['openers', `${'. - , ; ('.repeat(20_000)}2025-01-01`],
  ])('is not held up by %s', (_name, line) => {
    // Time in the square of the length would run into the timeout of the test.
    expect(readDateLabel(line)).toBeNull()
    expect(findInlineDateFields(line).length).toBeLessThanOrEqual(8000)
  })
})
