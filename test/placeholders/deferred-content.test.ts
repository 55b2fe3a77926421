import { describe, expect, it } from 'vitest'
import { rateDeferred } from '../../src/placeholders/deferred-content.ts'

const plain = { title: 'Tides', head: '', isValue: false }

describe('a block that says nothing but that something will come', () => {
  it.each([
    ['To be determined in the design phase'],
    ['This section will be filled in as the project evolves.'],
    ['Fill in later'],
    ["We haven't defined this yet."],
    ['Needs documentation.'],
    ['This is a placeholder.'],
    ['Wird noch ergänzt.'],
    ['Dieser Abschnitt wird später ausgefüllt.'],
    ['(noch auszufüllen)'],
    ['Section à compléter'],
    ['Cette partie sera rédigée ultérieurement.'],
    ['Aucune décision documentée pour le moment.'],
    ['Esta sección se completará más adelante.'],
    ['Falta documentar.'],
    ['(completar)'],
    ['Preencher depois.'],
    ['Esta seção será preenchida posteriormente.'],
    ['Nenhuma decisão documentada ainda.'],
    ['Da scrivere'],
    ['In fase di definizione.'],
    ['Questa sezione verrà completata in seguito.'],
    ['Раздел будет заполнен позже.'],
    ['Нужно дополнить'],
    ['(заполнить)'],
    ['Описание отсутствует.'],
    ['Bu bölüm henüz doldurulmadı.'],
    ['Daha sonra tanımlanacak'],
    ['이 섹션은 추후 작성될 예정입니다.'],
    ['(작성 필요)'],
    ['아직 정해지지 않음'],
    ['本节将在后续完善。'],
    ['内容待补充'],
    ['尚未确定'],
    ['後日追記します'],
    ['今後追記予定です。'],
    ['まだ記載していません'],
  ])('%s', (text) => {
    expect(rateDeferred(text, plain)).toBe('deferred')
  })

  it.each([
    ['Details will follow.'],
    ['Em construção...'],
    ['En construcción'],
    ['À venir.'],
    ['Уточняется.'],
    ['Yakında'],
    ['준비 중'],
    ['準備中'],
    ['敬请期待'],
    ['In Bearbeitung'],
    ['Platzhalter'],
    ['Patterns will be added as they emerge.'],
  ])('%s only where it is all that a section says', (text) => {
    expect(rateDeferred(text, plain)).toBe('status')
  })

  it.each([
    ['The gauge will be read once an hour.'],
    ['To be fast, readings are kept in memory.'],
    ['Tides are not defined inland.'],
    ['Will be added by the pilot when a ship reports.'],
    ['Das Hafenamt wird später benachrichtigt.'],
    ['Se documentará la marea en el portal'],
    ['La marée sera calculée plus tard.'],
    ['A maré será medida depois.'],
    ['Il porto verrà avvisato dopo.'],
    ['Уровень будет измерен позже.'],
    ['Gemi daha sonra yola çıkacak.'],
    ['추후 선박에 알림을 보낸다'],
    ['未完成的订单'],
    ['将水位写入数据库'],
    ['未登録の船を追加する'],
    ['待机中'],
    ['Add ￼ to ￼'],
    ['None'],
    ['Pending'],
    ['Hier wird entschieden.'],
    ['Se completa después.'],
    ['多言語対応(時期未定)'],
  ])('not: %s', (text) => {
    expect(rateDeferred(text, plain)).toBe('none')
  })
})

describe('where a text block is', () => {
  it('makes a state of it under a status, and in a section that lists states', () => {
    expect(rateDeferred('待定', plain)).toBe('deferred')
    expect(rateDeferred('待定', { ...plain, head: '状态', isValue: true })).toBe('none')
    expect(rateDeferred('требуется уточнение', { ...plain, title: 'Состояния' })).toBe('none')
    expect(rateDeferred('à définir', { ...plain, title: "États d'une marée" })).toBe('none')
    expect(rateDeferred('a preencher', { ...plain, title: 'Campos', head: 'nome', isValue: true })).toBe('none')
  })

  it('lets a value name a reason beside', () => {
    expect(rateDeferred('미정 (계약 진행 중)', { ...plain, head: '부두', isValue: true })).toBe('none')
    expect(rateDeferred('미정 (계약 진행 중)', plain)).toBe('deferred')
  })

  it('makes good news of none under troubles', () => {
    expect(rateDeferred('None identified yet', plain)).toBe('deferred')
    expect(rateDeferred('None identified yet', { ...plain, title: 'Known Issues' })).toBe('none')
  })

  it('lets a section speak of what its title names', () => {
    expect(rateDeferred('Die Gezeitenrechnung wird noch ergänzt', { ...plain, title: 'Gezeitenrechnung' })).toBe(
      'deferred',
    )
    expect(rateDeferred('Die Gezeitenrechnung wird noch ergänzt', { ...plain, title: 'Hafen' })).toBe('none')
  })
})
