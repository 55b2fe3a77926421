import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { findCandidates } from '../../src/placeholders/detectors.ts'
import { isAsideToAuthor, readNumbered } from '../../src/placeholders/outlines.ts'
import { plainBlockOf } from '../../src/placeholders/plain-block.ts'

/** The candidates in a text's blocks: `text` where certain, `text?` where only the context makes them so. */
function candidatesIn(text: string): string[] {
  return readDocument(createSource('notes.md', text)).textBlocks.flatMap((block) =>
    findCandidates(plainBlockOf(block)).map(
      ({ from, to, certainty }) => block.text.slice(from, to) + (certainty === 'certain' ? '' : '?'),
    ),
  )
}

describe('states without brackets', () => {
  it.each([
    ['# Gauge\n\n**Status:** Proposed | Accepted | Superseded by ADR-7', 'Proposed | Accepted | Superseded by ADR-7'],
    ['# Gauge\n\n**Status**: Draft | In review | Approved', 'Draft | In review | Approved'],
    ['# Gauge\n\n## Status\n\nDraft / Reviewed / Approved', 'Draft / Reviewed / Approved'],
    ['# Pegel\n\n## Status\n\nVorgeschlagen | Akzeptiert | Verworfen', 'Vorgeschlagen | Akzeptiert | Verworfen'],
    ['# Marée\n\n## Statut\n\nProposé | Accepté | Remplacé', 'Proposé | Accepté | Remplacé'],
    ['# Marea\n\n## Estado\n\nPropuesta | Aceptada | Sustituida', 'Propuesta | Aceptada | Sustituida'],
    ['# Maré\n\n## Status\n\nProposto | Aceito | Substituído', 'Proposto | Aceito | Substituído'],
    ['# Marea\n\n## Stato\n\nProposto | Accettata | Superata', 'Proposto | Accettata | Superata'],
    ['# Прилив\n\n## Статус\n\nПредложено | Принято | Отклонено', 'Предложено | Принято | Отклонено'],
    ['# Gelgit\n\n## Durum\n\nÖnerildi | Kabul edildi | Reddedildi', 'Önerildi | Kabul edildi | Reddedildi'],
    ['# 潮位\n\n## 状态\n\n提议 / 采纳 / 废弃', '提议 / 采纳 / 废弃'],
    ['# 潮位\n\nステータス: 提案 | 承認 | 却下', '提案 | 承認 | 却下'],
    ['# 조위\n\n## 상태\n\n제안 | 승인 | 폐기', '제안 | 승인 | 폐기'],
    ['# Gauge\n\n## Order\n\n- status: draft | active | retired', 'draft | active | retired?'],
  ])('%s', (text, found) => {
    expect(candidatesIn(text)).toContain(found)
  })

  it.each([
    ['# Gauge\n\n## Status\n\nAccepted'],
    ['# Gauge\n\n## Status\n\nProposed | **Accepted** | Superseded'],
    ['# Gauge\n\n**Status:** Draft / Review'],
    ['# Gauge\n\n## Record format\n\n- Status: Proposed | Accepted | Superseded'],
    ['# Gauge\n\n## Tides\n\nhigh / mean / low'],
    ['# Gauge\n\n**Tags:** tide | buoy | chart'],
    ['# Gauge\n\n## Status\n\nAccepted by the harbour / rejected by the pilots / no answer from the port'],
  ])('not in %s', (text) => {
    expect(candidatesIn(text).filter((found) => !found.endsWith('?'))).toEqual([])
  })
})

describe('prose between braces', () => {
  it.each([
    [
      '{say in two sentences why the gauge was moved, e.g. after a storm}',
      '{say in two sentences why the gauge was moved, e.g. after a storm}',
    ],
    ['- {first harbour, e.g. the one of the pilots, …}', '{first harbour, e.g. the one of the pilots, …}'],
    ['- {z. B. bessere Sicht vom Turm}', '{z. B. bessere Sicht vom Turm}'],
    ['- Good, because {one more reason}', '{one more reason}?'],
    ['{潮位計を選んだ理由と背景、その制約を記述}', '{潮位計を選んだ理由と背景、その制約を記述}'],
  ])('%s', (text, found) => {
    expect(candidatesIn(text)).toContain(found)
  })

  it.each([
    ['- `size` {number|null} metres'],
    ['- Returns: {HTTP/2 Headers Object}'],
    ['The pair {tide, harbour} is the key.'],
    ['{ gauge: north, depth: low water }'],
    ['Served at /tides/{harbour name}/today'],
    ['{net.Socket}'],
  ])('not in %s', (text) => {
    expect(candidatesIn(text).filter((found) => !found.endsWith('?'))).toEqual([])
  })

  it('counts in the front matter', () => {
    expect(candidatesIn('---\nauthors: "{everyone who signed the tables}"\n---\n\n# Gauge\n')).toEqual([
      '{everyone who signed the tables}',
    ])
    expect(candidatesIn('---\nauthors: "{ann, bo}"\n---\n\n# Gauge\n')).toEqual([])
  })
})

describe('names with numbers', () => {
  it.each([
    ['Goal 1', 'own'],
    ['Non-goal 2', 'own'],
    ['Option B', 'own'],
    ['✅ Преимущество 1', 'own'],
    ['기준 2', 'own'],
    ['Vorteil 1', 'own'],
    ['Ventaja 2', 'own'],
    ['Avantage 1', 'own'],
    ['Vantagem 1', 'own'],
    ['Svantaggio 2', 'own'],
    ['Avantaj 1', 'own'],
    ['选项 2', 'own'],
    ['選択肢 1', 'own'],
    ['Phase 1', 'part'],
    ['Task two', 'part'],
    ['Harbour 1', null],
    ['Goal 1: fewer wrong tables', null],
    ['Tier 2', null],
    ['Goal', null],
  ])('%s: %s', (text, found) => {
    expect(readNumbered(text)).toBe(found)
  })
})

describe('a block in parentheses', () => {
  it.each([
    ['(what follows from moving the gauge)', true],
    ['（潮位計を選んだ背景・課題）', true],
    ['(none)', false],
    ['(not needed here)', false],
    ['(see the chart)', false],
    ['（該当する項目はない）', false],
    ['(old) and (new)', false],
    ['(Gauge)', false],
  ])('%s: %s', (text, found) => {
    expect(isAsideToAuthor(text)).toBe(found)
  })
})
