import { defineRule, insertColumns, insertTable, quoteAll, quoteWhole, suggest } from '../src/rule/index.ts'

export default defineRule({
  id: 'missing-column',
  severity: 'warn',
  fixable: false,
  docs: {
    summary: "Flags a table that lacks a column of the template's table, or is missing altogether.",
    why: 'A dropped column is a question that nobody answers any more, for every row.',
    fix: 'Add the column, or the table. The order is free, and further columns are fine.',
  },
  reads: ['template'],
  options: {},
  messages: {
    column: ({ columns }: { columns: readonly string[] }) =>
      columns.length === 1
        ? `Missing column ${quoteAll(columns)}; add it to the table`
        : `Missing columns ${quoteAll(columns)}; add them to the table`,
    table: ({ columns, path }: { columns: readonly string[]; path: string }) =>
      `Missing table in ${quoteWhole(path)}; ` +
      `add one with the ${columns.length === 1 ? 'column' : 'columns'} ${quoteAll(columns)}`,
  },
  examples: [
    {
      title: 'A column is missing',
      template:
        '# Notes\n\n## Storage\n\n| Data | Store | Retention |\n|---|---|---|\n| [Type] | [Where] | [How long] |\n',
      document: '# Notes\n\n## Storage\n\n| Data | Store |\n|---|---|\n| Tides | SQLite |\n',
      reports: ['5:1 Missing column `Retention`; add it to the table'],
      suggested:
        '# Notes\n\n## Storage\n\n| Data | Store | Retention |\n|---|---|---|\n| Tides | SQLite | [Retention] |\n',
    },
    {
      title: 'The table is missing',
      template: '# Notes\n\n## Storage\n\n| Data | Store |\n|---|---|\n| [Type] | [Where] |\n',
      document: '# Notes\n\n## Storage\n\nTides are in SQLite.\n',
      reports: ['3:1 Missing table in `Storage`; add one with the columns `Data` and `Store`'],
      suggested:
        '# Notes\n\n## Storage\n\nTides are in SQLite.\n\n| Data | Store |\n| --- | --- |\n| [Data] | [Store] |\n',
    },
  ],
  *check({ alignment }) {
    if (!alignment) return
    for (const { wanted: section, found, empty, tables } of alignment.sections) {
      if (!found || empty) continue
      for (const { wanted, found: table, missing } of tables) {
        const path = section.path.join(' > ')
        if (!table) {
          const name = `${path} > ${wanted.join(',')}`
          const edits = suggest(['Add the table', insertTable(alignment, found, wanted)])
          yield { id: 'table', data: { columns: wanted, path }, range: found.range, name, section: [], ...edits }
        } else if (missing.length > 0) {
          const desc = `Add ${missing.length === 1 ? 'the column' : 'the columns'} ${quoteAll(missing)}`
          const edits = suggest([desc, insertColumns(alignment, table, missing)])
          yield {
            id: 'column',
            data: { columns: missing },
            range: table.headerRange,
            name: missing.join(','),
            ...edits,
          }
        }
      }
    }
  },
})
