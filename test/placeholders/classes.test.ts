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

  it.each([['# Tides of [Product]'], ['# Architecture of [Project]']])('in a title: %s', (title) => {
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
    ['promises about other things', 'All notable changes to the tables will be documented in this file.'],
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
    ['states', '- **Review:** [Under review]\n- **Stage:** WIP'],
    ['a node of a drawing', '```mermaid\ngraph TD\nA[Sensor used] --> B[Data flow]\n```'],
  ])('%s', (_, lines) => {
    expect(found(`${filled}## More\n\nThe north gauge.\n\n${lines}\n`)).toEqual([])
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
