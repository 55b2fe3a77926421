import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'unused-directive',
  severity: 'warn',
  fixable: false,
  docs: {
    summary: 'Flags a disable comment that hides nothing, or names no rule.',
    why: 'A comment that hides nothing today hides the next fault in its place. One that names no rule does not do what its author thinks.',
    fix: 'Remove the comment, or the name in it; correct a name that is misspelt. A rule that is off, or that asks the clock or git, is never named in vain.',
  },
  reads: ['directives'],
  options: {},
  messages: {
    idle: ({ name }: { name: string }) => `${quote(name)} hides nothing, remove it`,
    idleRule: ({ name, id }: { name: string; id: string }) => `${quote(id)} in ${quote(name)} hides nothing, remove it`,
    noRule: ({ name, id, nearest }: { name: string; id: string; nearest: string | null }) =>
      `${quote(id)} in ${quote(name)} names no rule, ${nearest === null ? 'correct or remove it' : `did you mean ${quote(nearest)}?`}`,
    noDirective: ({ name, nearest }: { name: string; nearest: string | null }) =>
      `${quote(name)} is no directive, ${nearest === null ? 'correct or remove it' : `did you mean ${quote(nearest)}?`}`,
  },
  examples: [
    {
      title: 'Nothing is left to hide',
      document:
        '# Notes\n\n<!-- system-patterns-lint-disable-next-line empty-section -- to come in May -->\n\n## Gauges\n\nGauge to table.\n',
      reports: ['3:45 `empty-section` in `system-patterns-lint-disable-next-line` hides nothing, remove it'],
    },
    {
      title: 'What is hidden is hidden for a reason',
      document:
        '# Notes\n\n<!-- system-patterns-lint-disable-next-line empty-section -- to come in May -->\n\n## Gauges\n',
      reports: [],
    },
    {
      title: 'A rule is misspelt',
      document: '# Notes\n\n<!-- system-patterns-lint-disable empty-sections -->\n\nGauge to table.\n',
      reports: ['3:35 `empty-sections` in `system-patterns-lint-disable` names no rule, did you mean `empty-section`?'],
    },
    {
      title: 'A directive is misspelt',
      document: '# Notes\n\n<!-- system-patterns-lint-disable-nextline -->\n\nGauge to table.\n',
      reports: [
        '3:6 `system-patterns-lint-disable-nextline` is no directive, did you mean `system-patterns-lint-disable-next-line`?',
      ],
    },
    {
      title: "Rules of other plugins in remark's comments are their own affair",
      document: '# Notes\n\n<!-- lint disable no-html list-item-indent -->\n\nGauge to table.\n',
      reports: [],
    },
  ],
  *check({ unusedDirectives }) {
    for (const { why, name, id, nearest, range } of unusedDirectives) {
      if (why === 'is no directive') yield { id: 'noDirective', data: { name, nearest }, range }
      else if (id === null) yield { id: 'idle', data: { name }, range }
      else if (why === 'names no rule') yield { id: 'noRule', data: { name, id, nearest }, range }
      else yield { id: 'idleRule', data: { name, id }, range }
    }
  },
})
