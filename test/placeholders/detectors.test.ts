import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { findCandidates } from '../../src/placeholders/detectors.ts'
import { plainBlockOf } from '../../src/placeholders/plain-block.ts'
import { ratePrompt } from '../../src/placeholders/prompt-certainty.ts'

/** The candidates in a text's blocks: `text` where certain, `text?` where only the context makes them so. */
function candidatesIn(text: string): string[] {
  return readDocument(createSource('notes.md', text)).textBlocks.flatMap((block) =>
    findCandidates(plainBlockOf(block)).map(
      ({ from, to, certainty }) => block.text.slice(from, to) + (certainty === 'certain' ? '' : '?'),
    ),
  )
}

describe('slots between brackets', () => {
  it.each([
    ['- [Describe the gauge]', '[Describe the gauge]'],
    ['- **Author:** [Your Name]', '[Your Name]'],
    ['- **Author**: [name]', '[name]'],
    ['### Component 2: [Name]', '[Name]'],
    ['### [Component A] ↔ [Component B]', '[Component A] ↔ [Component B]'],
    ['## [Decision ID] - [Short Description]', '[Decision ID] - [Short Description]'],
    ['- [PATTERN_1]: [PURPOSE] - [SCORE]', '[PURPOSE] - [SCORE]'],
    ['*Last updated: [CURRENT_DATE]*', '[CURRENT_DATE]'],
    ['Built with [e.g., a message queue] since spring.', '[e.g., a message queue]'],
    ['- [Rule 1 - e.g., "Use metres"]', '[Rule 1 - e.g., "Use metres"]'],
    ['- **File**: [path/to/file.ext:line]', '[path/to/file.ext:line]'],
    ['| a | b |\n|---|---|\n| [Yes/No] | [How long] |', '[Yes/No]'],
    ['[What must never happen and why]', '[What must never happen and why]'],
    ['- [Inputs, outputs, etc.]', '[Inputs, outputs, etc.]'],
    ['- [TODO: draw it]', '[TODO: draw it]'],
    ['# Tides at [harbour name]', '[harbour name]'],
    ['The gauge is new. [Say what it replaced.]', '[Say what it replaced.]'],
    ['### 3.1 [Gauge description]', '[Gauge description]'],
    ['【部品名称】：【職責】', '【職責】'],
    ['- 【部品名称】', '【部品名称】'],
    ['Autor: [nombre]', '[nombre]'],
  ])('%s', (text, found) => {
    expect(candidatesIn(text)).toContain(found)
  })

  it.each([
    ['- [Beschreibung der Komponente]'],
    ['- [z. B. eine Warteschlange]'],
    ['- [Technologie 1]'],
    ['- [Descripción del componente]'],
    ['- [Nombre del patrón]'],
    ['- [Descreva o fluxo de dados]'],
    ['- [Décrire les flux principaux]'],
    ['- [Описание компонента]'],
    ['- [Название]'],
    ['- [Причина 2]'],
    ['- [コンポーネントの説明]'],
    ['- [ここに記入]'],
    ['- [描述组件的职责]'],
    ['- [組件名稱]'],
    ['- [请填写项目名称]'],
    ['- [컴포넌트 설명]'],
    ['- [Bileşen açıklaması]'],
    ['- [Inserire qui la descrizione]'],
  ])('in other languages: %s', (text) => {
    expect(candidatesIn(text)).toEqual([text.slice(2)])
  })

  it.each([
    ['[2025-12-27 11:48:00] Gauge replaced'],
    ['Recorded automatically [自动记录：2025年4月26日]'],
    ['## [1.2.0] - 2024-01-01'],
    ['## [Unreleased]'],
    ['> [!NOTE]\n> Mind the tide.'],
    ['See [[glossary]] and [[tides]].'],
    ['As the paper says [1], [2, 3].'],
    ['A note[^1].\n\n[^1]: By hand.'],
    ['- [x] Measured\n- [ ] Measured again'],
    ['An array int[1024] of List[str, bool] in [0, 1].'],
    ['Pages under /[locale]/tides/[id].'],
    ['Run it with [--flag], [-v].'],
    ['Keys ["harbour"], [\'gauge\'].'],
    ['Math $x_[1]$ and $[a b c]$.'],
    ['Press [Save Changes], then [Add Item].'],
    ['- [Backend] Queue drained on start'],
    ['- Tags: [backend, api, auth]'],
    ['- Runs on: [Node 18, Node 20]'],
    ['- Roles: admin [see below]'],
    ['[Back to top]'],
    ['- The mailer replaces "[Your Name]" by the name.'],
    ['`[Your Name]` and [Your Name](x.md)'],
    ['<!-- [Describe it] -->'],
    ['[Client] → [Gateway] → [Store]'],
    ['- Errors look like [object Object]'],
    ['- Log format: [time] [level] text'],
    ['- Naming: [Harbour Name]_[Gauge Type]'],
    ['- 【注意】水位は海図の基準による'],
  ])('not: %s', (text) => {
    expect(candidatesIn(text).filter((found) => !found.endsWith('?'))).toEqual([])
  })

  it('is not sure of a single word that slots are not named by', () => {
    expect(candidatesIn('- [Ticketer]')).toEqual(['[Ticketer]?'])
    expect(candidatesIn('- **Status**: [ACTIVE]')).toEqual(['[ACTIVE]?'])
  })
})

describe('other forms, as the whole of a textBlock', () => {
  it.each([
    ['- Owner: {OWNER_NAME}', '{OWNER_NAME}'],
    ['- Owner: {{owner}}', '{{owner}}'],
    ['- Owner: <name>', '<name>'],
    ['- Owner: <name of the team>', '<name of the team>'],
    ['- Owner: \\_\\_\\_', '___'],
    ['- Owner: ...', '...'],
    ['- Owner: ???', '???'],
    ['{DATA_FLOW}', '{DATA_FLOW}'],
    ['@@OWNER@@', '@@OWNER@@'],
    ['YOUR_HARBOUR_HERE', 'YOUR_HARBOUR_HERE'],
    ['INSERT MAP HERE', 'INSERT MAP HERE'],
    ['- Owner: Your Name', 'Your Name'],
    ['- Status: <proposed | accepted>', '<proposed | accepted>'],
    ['- Reason: <why>', '<why>'],
    ['# <Project Name> tides', '<Project Name>'],
    ['# Tides of {{project_name}}', '{{project_name}}'],
    ['XXX', 'XXX'],
  ])('%s', (text, found) => {
    expect(candidatesIn(text)).toEqual([found])
  })

  it.each([
    ['- Path: the {id} comes from the route'],
    ['- Value: {string}'],
    ['- Result<T, Error> is returned'],
    ['- <AppProvider> wraps all'],
    ['- and so on ...'],
    ['- Really???'],
    ['- {{name}}: the harbour as the chart has it'],
    ['## The {gauge} route'],
    ['# Map<Key, Value> in tides'],
    ['- Size XXL'],
  ])('not: %s', (text) => {
    expect(candidatesIn(text).filter((found) => !found.endsWith('?') || found.endsWith('??'))).toEqual([])
  })
})

describe('rows and tables', () => {
  const table = (...rows: string[]) => ['| Gauge | Depth |', '|---|---|', ...rows].join('\n')

  it('are blanks where a whole row says the same nothing, or the table holds nothing but dots', () => {
    expect(candidatesIn(table('| xxx | xxx |'))).toEqual(['xxx', 'xxx'])
    expect(candidatesIn(table('| <gauge> | <depth> |'))).toEqual(['<gauge>', '<depth>'])
    expect(candidatesIn(table('| ... | ... |', '| ... | ... |'))).toHaveLength(4)
  })

  it('mean more of the like beside rows of content', () => {
    expect(candidatesIn(table('| North | 3 m |', '| ... | ... |')).filter((found) => !found.endsWith('?'))).toEqual([])
    expect(candidatesIn(table('| North | xxx |')).filter((found) => !found.endsWith('?'))).toEqual([])
  })
})

describe('date forms', () => {
  it.each([
    ['**Date:** YYYY-MM-DD', 'YYYY-MM-DD'],
    ['_Last updated: [YYYY-MM-DD]_', '[YYYY-MM-DD]'],
    ['YYYY-MM-DD HH:MM:SS - Log of updates made', 'YYYY-MM-DD HH:MM:SS'],
    ['Datum: TT.MM.JJJJ', 'TT.MM.JJJJ'],
    ['Дата: ДД.ММ.ГГГГ', 'ДД.ММ.ГГГГ'],
    ['日期：YYYY年MM月DD日', 'YYYY年MM月DD日'],
    ['Date : JJ/MM/AAAA', 'JJ/MM/AAAA'],
  ])('%s', (text, found) => {
    expect(candidatesIn(text)).toEqual([found])
  })

  it.each([
    ['Date format: YYYY-MM-DD'],
    ['Files are named log-YYYY-MM-DD.txt'],
    ['Write dates as YYYY-MM-DD in all reports.'],
    ['| Kind | Format |\n|---|---|\n| Day | YYYY-MM-DD |'],
    ['## Validation\n\n- Date: YYYY-MM-DD'],
  ])('not: %s', (text) => {
    expect(candidatesIn(text)).toEqual([])
  })
})

describe('markers', () => {
  it.each([
    ['- TODO'],
    ['- TBD'],
    ['- T.B.D.'],
    ['- FIXME: wrong'],
    ['- TODO: write'],
    ['- Scope: TBD'],
    ['- Scope: TBD in spring'],
    ['- Scope: TBD (after spring)'],
    ['- A queue (TBD)'],
    ['- [TODO]'],
    ['- Scope: TODO - ask'],
    ['## TBD'],
  ])('%s', (text) => {
    expect(candidatesIn(text).length).toBeGreaterThan(0)
  })

  it.each([
    ['- TODO app with a list'],
    ['- The TODO list is shared'],
    ['- Todos los datos'],
    ['- See docs/TODO.md'],
    ['- todo: lower case'],
    ['- TBDs are not allowed'],
    ['## TODO\n\n- Measure'],
    ['**TODO:**\n\n- Measure'],
    ['- N/A - nothing is stored'],
  ])('not: %s', (text) => {
    expect(candidatesIn(text)).toEqual([])
  })
})

describe('front matter', () => {
  it('counts only what cannot be a list', () => {
    expect(
      candidatesIn('---\nproject: {PROJECT_NAME}\ncreated: YYYY-MM-DD\nauthor: [Your Name]\nupdated: [DATE]\n---\n'),
    ).toEqual(['{PROJECT_NAME}', 'YYYY-MM-DD', '[Your Name]', '[DATE]'])
    expect(
      candidatesIn('---\ntags: [memory-bank, core]\nrole: [Ticketer]\nrelated: []\nstatus: active\n---\n'),
    ).toEqual([])
  })
})

describe('the text between brackets', () => {
  it('is rated by its words', () => {
    expect(ratePrompt('Describe the parts')).toEqual({ certainty: 'certain', row: 'verb' })
    expect(ratePrompt('Recurring ideas in the code')).toEqual({ certainty: 'likely', row: 'phrase' })
    expect(ratePrompt('Ticketer')).toEqual({ certainty: 'possible', row: 'word' })
    expect(ratePrompt('locale')).toEqual({ certainty: 'none', row: 'word' })
  })
})
