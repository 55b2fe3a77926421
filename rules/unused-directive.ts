import { defineRule, quote, suggest } from '../src/rule/index.ts'

export default defineRule({
  id: 'unused-directive',
  severity: 'warn',
  fixable: false,
  tag: 'unnecessary',
  docs: {
    summary: 'Flags a disable comment that hides no finding, or names an unknown rule.',
    why:
      'A comment that hides nothing today hides the next problem in its place. One that names an unknown rule does ' +
      'not do what its author expects.',
    fix:
      'Remove the comment, or the rule in it; correct a misspelt name. A rule that is off, or that depends on the ' +
      'date or git, is never reported as unused.',
  },
  reads: ['directives'],
  options: {},
  messages: {
    unused: ({ name }: { name: string }) => `Unused ${quoteDirective(name)} comment (hides nothing); remove it`,
    unusedRule: ({ name, id }: { name: string; id: string }) =>
      `Unused rule ${quote(id)} in ${quoteDirective(name)} comment (hides nothing); remove it`,
    unknownRule: ({ name, id, nearest }: { name: string; id: string; nearest: string | null }) =>
      `Unknown rule ${quote(id)} in ${quoteDirective(name)} comment; ${ask(nearest)}`,
    unknownDirective: ({ name, nearest }: { name: string; nearest: string | null }) =>
      `Unknown directive ${quote(name)}; ${ask(nearest)}`,
  },
  examples: [
    {
      title: 'A comment that hides nothing',
      document:
        '# Notes\n\n<!-- system-patterns-lint-disable-next-line empty-section -- to come in May -->\n\n' +
        '## Gauges\n\nGauge to table.\n',
      reports: ['3:45 Unused rule `empty-section` in `disable-next-line` comment (hides nothing); remove it'],
    },
    {
      title: 'A comment that hides a finding',
      document:
        '# Notes\n\n<!-- system-patterns-lint-disable-next-line empty-section -- to come in May -->\n\n## Gauges\n',
      reports: [],
    },
    {
      title: 'A rule is misspelt',
      document: '# Notes\n\n<!-- system-patterns-lint-disable empty-sections -->\n\nGauge to table.\n',
      reports: ['3:35 Unknown rule `empty-sections` in `disable` comment; did you mean `empty-section`?'],
      suggested: '# Notes\n\n<!-- system-patterns-lint-disable empty-section -->\n\nGauge to table.\n',
    },
    {
      title: 'A directive is misspelt',
      document: '# Notes\n\n<!-- system-patterns-lint-disable-nextline -->\n\nGauge to table.\n',
      reports: [
        '3:6 Unknown directive `system-patterns-lint-disable-nextline`; did you mean ' +
          '`system-patterns-lint-disable-next-line`?',
      ],
      suggested: '# Notes\n\n<!-- system-patterns-lint-disable-next-line -->\n\nGauge to table.\n',
    },
    {
      title: "Rules of other plugins in remark's comments are ignored",
      document: '# Notes\n\n<!-- lint disable no-html list-item-indent -->\n\nGauge to table.\n',
      reports: [],
    },
  ],
  *check({ unusedDirectives }) {
    for (const { why, name, id, nearest, range } of unusedDirectives) {
      const rename = nearest === null ? {} : suggest([`Replace with ${quote(nearest)}`, { range, text: nearest }])
      if (why === 'unknown directive') yield { id: 'unknownDirective', data: { name, nearest }, range, ...rename }
      else if (id === null) yield { id: 'unused', data: { name }, range }
      else if (why === 'unknown rule') yield { id: 'unknownRule', data: { name, id, nearest }, range, ...rename }
      else yield { id: 'unusedRule', data: { name, id }, range }
    }
  },
})

/** The directive as people call it: `disable-line`, without the name of this linter. */
function quoteDirective(name: string): string {
  return quote(name.replace(/^system-patterns-lint-/, ''))
}

function ask(nearest: string | null): string {
  return nearest === null ? 'correct or remove it' : `did you mean ${quote(nearest)}?`
}
