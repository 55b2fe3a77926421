import { defineRule, quote, quoteAll } from '../src/rule/index.ts'

export default defineRule({
  id: 'missing-column',
  severity: 'warn',
  fixable: false,
  docs: {
    summary: 'Flags a table that lacks a column of the template, or is not there at all.',
    why: 'A column that was dropped is a question nobody answers any more, for every row.',
    fix: 'Add the column, or the table. Order and further columns are free.',
  },
  reads: ['template'],
  options: {},
  messages: {
    column: ({ columns }: { columns: readonly string[] }) =>
      `Missing column${columns.length === 1 ? '' : 's'} ${quoteAll(columns)}, add ${columns.length === 1 ? 'it' : 'them'} to this table`,
    table: ({ columns, path }: { columns: readonly string[]; path: string }) =>
      `Missing table, add one with the columns ${quoteAll(columns)} to the section ${quote(path)}`,
  },
  examples: [
    {
      title: 'A column is gone',
      template:
        '# Notes\n\n## Storage\n\n| Data | Store | Retention |\n|---|---|---|\n| [Type] | [Where] | [How long] |\n',
      document: '# Notes\n\n## Storage\n\n| Data | Store |\n|---|---|\n| Tides | SQLite |\n',
      reports: ['5:1 Missing column `Retention`, add it to this table'],
    },
    {
      title: 'The table is gone',
      template: '# Notes\n\n## Storage\n\n| Data | Store |\n|---|---|\n| [Type] | [Where] |\n',
      document: '# Notes\n\n## Storage\n\nTides are in SQLite.\n',
      reports: ['3:1 Missing table, add one with the columns `Data` and `Store` to the section `Storage`'],
    },
  ],
  *check({ alignment }) {
    for (const { wanted: section, found, empty, tables } of alignment?.sections ?? []) {
      if (!found || empty) continue
      for (const { wanted, found: table, missing } of tables) {
        if (!table) yield { id: 'table', data: { columns: wanted, path: section.path.join(' > ') }, range: found.range }
        else if (missing.length > 0) yield { id: 'column', data: { columns: missing }, range: table.headerRange }
      }
    }
  },
})
