import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { findUnfilled } from '../../src/template/unfilled.ts'

/** The lines on which something unfilled begins. */
function linesIn(lines: readonly string[]): number[] {
  const source = createSource('notes.md', lines.join('\n'))
  return findUnfilled(readDocument(source), null, { allow: [], terms: [] }).map(({ range }) => source.place(range.start).line)
}

describe('forms that nobody filled in', () => {
  it.each([
    ['questions as values', ['# Gauge', '**Place:** _Where does it stand?_', '', '**Owner:** _Who reads it?_', '', '**Reason:** _Why this one?_'], [2, 4, 6]],
    ['questions of several lines', [
      '# Gauge', '', '## Place', '', 'Where does it stand?', 'Who can reach it?', 'Only name what the pilots need.', '',
      '## Reason', '', 'Why was it moved?', '', '## Effects', '', 'What does it change?',
    ], [5, 11, 15]],
    ['questions in Korean', ['# 조위계', '', '## 배경', '', '- 왜 옮겨야 하는가?', '', '## 결정', '', '- 어디에 두기로 했나?', '', '## 대안', '', '- 왜 안 했나?'], [5, 9, 13]],
    ['numbered names', ['# Gauge', '', '## Goals', '', '- Goal 1', '- Goal 2', '', '## Place', '', 'On the north pier.'], [5, 6]],
    ['addressed verbs', [
      '# Gauge', '', '## Place', '', 'Describe here where it stands. Also name the pier (e.g. "north").', '', '## Use', '', 'Read nightly.',
    ], [5]],
    ['what a section should say', ['# Pegel', '', '## Ort', '', 'Dieser Abschnitt sollte den Standort nennen.', '', '## Nutzung', '', 'Nachts gelesen.'], [5]],
    ['places told as facts', [
      '# 潮位計', '', '## 場所', '', '設置した場所を記載します。', '', '## 理由', '', 'なぜそこを選んだのか、理由を記載します。', '', '## 影響', '', '生じる影響を明確に記載します。',
    ], [5, 9, 13]],
    ['prose in parentheses', [
      '# [Gauge Name]', '', '## Place', '', '(the pier and its depth)', '', '## Owner', '', '[Your Name]', '', '## Date', '', '[YYYY-MM-DD]',
    ], [1, 5, 9, 13]],
    ['rows with nothing behind their names', ['# Gauge', '', '| Pier | Depth | Reader |', '|---|---|---|', '| North | | |', '| South | | |'], [5]],
    ['infinitives', [
      '# Mareógrafo', '', '## Alcance', '', 'Definir el alcance de la red.', '', '## Lectura', '', 'Describir quién lee los datos.', '',
      '## Datos', '', 'Explicar cómo se guardan.', '', '## Avisos', '', 'Enumerar a quién se avisa.',
    ], [5, 9, 13, 17]],
  ])('%s', (_, lines, told) => {
    expect(linesIn(lines)).toEqual(told)
  })
})

describe('filled documents that look like forms', () => {
  it.each([
    ['a plan in Spanish', ['# Plan', '', '## Mayo', '', 'Definir los puertos con cada capitán.', '', '## Junio', '', 'Incluir las boyas en la red.', '', '## Julio', '', 'Registrar los avisos.', '', '## Red', '', 'Dos puertos.']],
    ['a plan in Italian', ['# Calendario', '', '## Maggio', '', 'Definire le boe con i piloti.', '', '## Giugno', '', 'Presentare le tavole.', '', '## Luglio', '', 'Fornire gli accessi.']],
    ['sentences that begin as Portuguese questions do', ['# Maré', '', '## Um', '', 'O porto lê a boia.', '', '## Dois', '', 'Defina os limites antes.', '', '## Três', '', 'Inclua os avisos.']],
    ['what Spanish says of others', ['# Red', '', '## Propósito', '', 'Describe el servicio que la red ofrece.', '', '## Puertos', '', 'Dos.']],
    ['a request to readers', ['# Kasse', '', '## Störungen', '', 'Beschreiben Sie Störungen immer mit Uhrzeit.', '', '## Pegel', '', 'Zwei Stück.']],
    ['records told as facts', ['# 潮位', '', '## 記録', '', '結果を台帳に記録する。', '', '## 失敗', '', '理由を表に記録します。', '', '## 変更', '', '変更を台帳に記録する。']],
    ['remarks in parentheses', ['# Notes', '', '## North', '', '(unchanged since the last release)', '', '## South', '', '(moved to the pilots in May)', '', '## West', '', 'Read nightly.']],
    ['options that are explained', ['# Notes', '', '## Options', '', '- Option A', '  - A buoy', '- Option B', '  - A radar']],
    ['tables with gaps', ['# Notes', '', '| Week | First | Second |', '|---|---|---|', '| 1 | Ann | Bo |', '| 2 | Cy | |']],
    ['tables with a column of remarks', ['# Notes', '', '| Pier | Remarks |', '|---|---|', '| North | |', '| South | |']],
    ['the states of records', ['# Guide', '', '## How records move', '', '- Status: Proposed | Accepted | Superseded', '- Date: day of the meeting', '', '## Place', '', 'In the drawer.']],
  ])('%s', (_, lines) => {
    expect(linesIn(lines)).toEqual([])
  })
})
