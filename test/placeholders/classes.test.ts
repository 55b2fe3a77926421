import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { findLeftovers } from '../../src/placeholders/find-leftovers.ts'
import { isUnwritten } from '../../src/placeholders/leftover.ts'

const filled =
  '# Tides\n\n## Overview\n\nA tide table for two harbours, printed each night.\n\n- Reader: polls the gauge\n' +
  '- Writer: prints\n\n'

/** What is unfilled in a document: `error` where it is certain, `warn` where its wording says so. */
function found(text: string): string[] {
  return findLeftovers(readDocument(createSource('notes.md', text)), null, { allow: [], terms: [] }).map(
    (leftover) => `${isUnwritten(leftover) ? 'warn' : 'error'} ${leftover.text}`,
  )
}

describe('one unfilled line among filled ones is certain', () => {
  it.each([
    ['- **Gauge**: [Sensor used]', '[Sensor used]'],
    ['- **Drawbacks**: [Costs, delays]', '[Costs, delays]'],
    ['[Polling, retries, back-off, direct reads]', '[Polling, retries, back-off, direct reads]'],
    ['[Выбор датчика, причины]', '[Выбор датчика, причины]'],
    ['- [Calibration needed]', '[Calibration needed]'],
    ['- [Gauges that are silent in storms]', '[Gauges that are silent in storms]'],
    ['- [Component name]\n  - Purpose: reads', '[Component name]'],
    ['- [必要な設定]', '[必要な設定]'],
    ['**影響**: [費用、影響]', '[費用、影響]'],
    ['- [所需配置]', '[所需配置]'],
    ['- [필요한 설정]', '[필요한 설정]'],
    ['* Good, because {argument a}', '{argument a}'],
    ['**Owner:** WIP', 'WIP'],
    ['To do.', 'To do.'],
    ['The gauge is read twice (TODO check with the pilots).', '(TODO check with the pilots)'],
    ['The tables of {{harbour_name}} are printed.', '{{harbour_name}}'],
    ['**Rules**: `{{ harbour.rules }}`', '`{{ harbour.rules }}`'],
    ['- (Decision 1)', '(Decision 1)'],
    ['- (결정 1)', '(결정 1)'],
    ['- **Gauge:** TBD <!-- ask the pilots -->', 'TBD'],
  ])('%s', (line, text) => {
    expect(found(`${filled}## More\n\nThe north gauge.\n\n${line}\n`)).toEqual([`error ${text}`])
  })

  it('a user story', () => {
    expect(found(`${filled}## More\n\nAs a [role], I want [feature] so that [benefit].\n`)).toHaveLength(3)
  })

  it.each([
    ['# Tides of [Product]'],
    ['# Architecture of [Project]'],
    ['# Aufbau von [Produkt]'],
    ['# Arquitectura de [Producto]'],
    ['# Architecture de [Produit]'],
    ['# Arquitetura de [Produto]'],
  ])('in a title: %s', (title) => {
    expect(found(`${title}\n\n## Overview\n\nA tide table.\n`)).toHaveLength(1)
  })
})

describe('one unwritten line among written ones is a warning', () => {
  it.each([
    ['Describe the overall structure of the system, including its main modules.'],
    ['- Outline the recovery mechanisms.'],
    ['- Document the main interfaces and their dependencies.'],
    ['Provide a high-level description of the data flow.'],
    ['List important decisions and the reasons for them.'],
    ['（潮位計の構成を記述してください）'],
    ['（请在此描述潮位计的结构）'],
    ['(조위계의 구조를 작성해 주세요)'],
    ['Beschreiben Sie die wichtigsten Komponenten und ihre Beziehungen.'],
    ['List significant decisions and why they were made.'],
    ['Describe how data moves through the system.'],
    ['Beschreiben Sie hier den Weg der Gezeitentafeln.'],
    ['Hier den Weg der Gezeitentafeln beschreiben.'],
    ['Здесь нужно описать путь таблиц.'],
    ['Перечислите важные решения и причины их принятия.'],
    ['Describa aquí el camino de las tablas.'],
    ['Enumere las decisiones importantes y sus motivos.'],
    ['Décrivez ici le chemin des tables.'],
    ['Descreva aqui o caminho das tabelas.'],
    ['Liste as decisões importantes e os motivos.'],
    ['ここに潮位表の流れを記述してください。'],
    ['主要なコンポーネントとその関係を説明してください。'],
    ['（ここに潮位表の図を挿入）'],
    ['请在此描述潮位表的流程。'],
    ['请列出重要的技术决策及原因。'],
    ['（此处插入潮位图）'],
    ['여기에 조위표의 흐름을 설명해 주세요.'],
    ['주요 구성 요소와 그 관계를 설명하세요.'],
    ['Los detalles se añadirán más adelante.'],
    ['Les détails seront ajoutés plus tard.'],
    ['Os detalhes serão adicionados mais tarde.'],
    ['Текст будет добавлен позже.'],
    ['詳細は後日追加予定。'],
    ['详细内容稍后添加。'],
    ['자세한 내용은 추후 추가될 예정입니다.'],
    ['**Sicherung:** Folgt in Kürze'],
    ['**バックアップ:** 近日公開'],
    ['**Backup:** Coming soon'],
    ['**Backup:** Details will be added later'],
    ['Text to be added later.'],
  ])('%s', (line) => {
    const [first = '', ...others] = found(`${filled}## More\n\nThe north gauge.\n\n${line}\n`)
    expect(first).toMatch(/^warn /)
    expect(others).toEqual([])
  })
})

describe('what only looks unfilled', () => {
  it.each([
    ['what will be done with other things', 'All notable changes to the tables will be documented in this file.'],
    ['a reference to another text', 'These will be discussed further in the detailed design.'],
    ['a fact', '- **Depth:** Not specified'],
    ['a purpose', '- **Purpose:** Provide tide warnings\n- **Purpose:** Provide storm warnings'],
    ['goals', '### Goals\n\n- Provide a way to read all gauges\n- Describe each storm to the pilots'],
    ['requests to readers', '- Add your gauge to the list of the port\n- Discuss your readings with the pilots'],
    ['a how-to', 'Write your request with our form.'],
    ['names of people', '[Ann Gauge],[Bo Tide]'],
    ['a repository', 'See also\n\n- [harbour/tides]'],
    ['an abbreviation', '*[MLW]: mean low water'],
    ['math', '$$\n[a b] + [c d]\n$$'],
    ['escaped brackets', '\\[as an aside\\]'],
    ['a set', '- {NUMA node 0}'],
    ['a log', '[11:50:03 AM] [Unknown User] gauge read'],
    ['shortcodes', '{{< table >}}\n\n{% include tide.md %}'],
    ['data', '| gauge | depth |\n|---|---|\n| north | ??? |\n| south | 3 m |'],
    ['struck-through text', '~~TODO: move the gauge~~'],
    ['an answer in brackets, with its details', '- [Serial cards and their cables]\n  - Spares: two in the office'],
    [
      'a statement in brackets',
      '- [The gauge is not calibrated]\n- [Der Pegel wird nicht geeicht]\n- [We have no spare]',
    ],
    ['an answer with a version', 'It polls gauges. Technology: [Go 1.22, serial]'],
    [
      'what a keeper is to write',
      'Hier beschreiben wir den Weg.\n\nНужно описать поломку.\n\nDescribe el puerto con tres letras.',
    ],
    ['where a value goes', '`gauges.yml` に番号を記述してください。\n\n请在 `ports.yml` 中填写港口名称。'],
    ['a reason', '- [保留] 北の潮位計\n- **担当**: [山田、佐藤]\n- **状态**：[已接受]\n- **상태**: [승인됨]'],
    ['what is stored here', 'ここに保存される値は残る。\n\n在此目录下保存表格。\n\n여기에 저장된 값은 남는다.'],
    ['states', '- **Review:** [Under review]\n- **Stage:** WIP'],
    ['a node of a drawing', '```mermaid\ngraph TD\nA[Sensor used] --> B[Data flow]\n```'],
  ])('%s', (_, lines) => {
    expect(found(`${filled}## More\n\nThe north gauge.\n\n${lines}\n`)).toEqual([])
  })
})

describe('where instructions and markers belong', () => {
  it('are steps, in any language', () => {
    const steps = '1. 故障の内容を帳簿に記入してください。\n2. 当番に説明してください。\n'
    expect(found(`${filled}## 手順\n\n${steps}`)).toEqual([])
    expect(found(`${filled}## Pasos\n\n1. Describa la avería.\n2. Enumere los puertos.\n`)).toEqual([])
  })

  it('are one section of hints in a document that is filled in elsewhere', () => {
    const sections = '## North\n\nThree gauges.\n\n## South\n\nTwo gauges.\n\n'
    expect(found(`${filled}${sections}## Errors\n\nDescribe each error by what the keeper can do.\n`)).toEqual([])
  })

  it('are the terms of a glossary', () => {
    const terms = '**TBD**: tide by day\n\n| Term | Meaning |\n|---|---|\n| TBD | tide by day |\n'
    expect(found(`${filled}## Glossary\n\n${terms}`)).toEqual([])
    expect(found(`${filled}## Owners\n\n${terms}`)).toHaveLength(2)
    expect(found(`${filled}## Glossary\n\n**Berth**: TBD\n`)).toEqual(['error TBD'])
  })

  it('make a document unfilled in several places only', () => {
    const names = 'The reader knows the frames of [Seba] and [Ott].'
    expect(found(`${filled}${names}\n\n## Keepers\n\n- **[Keeper name]**: [Why they keep it]\n`)).toHaveLength(2)
  })
})

describe('an example where a real name or address is due', () => {
  it.each([
    ['- **Author:** John Doe'],
    ['- Reviewers: Jane Doe, John Doe'],
    ['| Harbour | Owner |\n|---|---|\n| north | John Doe |'],
    ['- Contact: you@example.com'],
    ['- Repository: https://example.com/harbour/tides'],
    ['- Autor: Max Mustermann'],
    ['- 作者：张三'],
  ])('%s', (line) => expect(found(`${filled}## More\n\nThe north gauge.\n\n${line}\n`)).toHaveLength(1))

  it.each([
    ['- Sample user: John Doe'],
    ['- Test login: pilot@example.com'],
    ['- Author: Imke Doe'],
    ['- Base address: https://example.com'],
    ['- Owner: imke@example.nl'],
    ['John Doe is the name in the test data.'],
  ])('and not: %s', (line) => expect(found(`${filled}## More\n\nThe north gauge.\n\n${line}\n`)).toEqual([]))

  it('in the front matter', () => {
    expect(found('---\nauthors:\n  - Jane Doe\nsample: John Doe\n---\n\n# Tides\n\nText.\n')).toEqual([
      'error Jane Doe',
    ])
  })
})

describe('a task with its verb', () => {
  it.each([['- TODO enumerate the gauges'], ['TODO describe the storm flow']])('%s', (line) => {
    expect(found(`${filled}## More\n\nThe north gauge.\n\n${line}\n`)).toHaveLength(1)
  })

  it.each([['- TODO list of the pilots'], ['TODO items are kept on the board.'], ['- TODO app for pilots']])(
    'and not: %s',
    (line) => expect(found(`${filled}## More\n\nThe north gauge.\n\n${line}\n`)).toEqual([]),
  )
})
