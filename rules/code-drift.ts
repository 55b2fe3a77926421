import { type Context, count, type DatedContext, defineDatedRule, quote } from '../src/rule/index.ts'

interface Options {
  readonly commits: number
  readonly share: number
}

export default defineDatedRule({
  id: 'code-drift',
  severity: 'off',
  fixable: false,
  docs: {
    summary: 'Flags a document whose named files have changed since its own last content change.',
    why: 'A date says when a document was last edited. Whether it is still true depends on the code that it describes.',
    fix: 'Review the document against the files that changed, and update it.',
  },
  reads: ['git', 'references', 'drift'],
  options: {
    commits: {
      default: 10,
      summary: 'How many later commits must have changed a named file.',
      schema: { type: 'integer', minimum: 1 },
    },
    share: {
      default: 0.25,
      summary: 'Which share of the named files and folders must have changed, 0 to 1.',
      schema: { type: 'number', minimum: 0, maximum: 1 },
    },
  },
  messages: {
    drifted: ({
      touched,
      named,
      commits,
      day,
      most,
    }: {
      touched: number
      named: number
      commits: number
      day: string
      most: { readonly path: string; readonly commits: number }
    }) =>
      `Code has changed since the last change of this document on ${day} ` +
      `(${touched} of ${count(named, 'named file')} in ${count(commits, 'commit')}, ` +
      `most in ${quote(most.path)}: ${most.commits}); review the document`,
  },
  examples: [
    {
      title: 'The code moved on',
      document: '# Notes\n\nSessions live in `src/auth/`, jobs in `src/jobs/queue.ts`.\n',
      options: { commits: 3 },
      history: { status: 'known', changed: '2026-02-17', commit: '1a2b3c4', uncommitted: false, stamp: null },
      drift: { named: 2, changed: 1, commits: 14, most: { path: 'src/auth', commits: 14 } },
      reports: [
        '1:1 Code has changed since the last change of this document on 2026-02-17 (1 of 2 named files in 14 ' +
          'commits, most in `src/auth`: 14); review the document',
      ],
    },
    {
      title: 'A few commits are no drift',
      document: '# Notes\n\nSessions live in `src/auth/`.\n',
      history: { status: 'known', changed: '2026-02-17', commit: '1a2b3c4', uncommitted: false, stamp: null },
      drift: { named: 1, changed: 1, commits: 2, most: { path: 'src/auth', commits: 2 } },
      reports: [],
    },
  ],
  collect({ document, dates, sectionPath }: Context<Options>) {
    const { modified } = dates(null)
    const range = modified?.dateRange ?? document.title?.range ?? { start: 0, end: 0 }
    return { range, section: sectionPath(range.start) }
  },
  *check({ range, section }, { drift, history, options }: DatedContext<Options>) {
    if (drift?.most == null || history?.status !== 'known') return
    if (drift.commits < options.commits || drift.changed < options.share * drift.named) return
    const { named, changed, commits, most } = drift
    yield {
      id: 'drifted',
      data: { touched: changed, named, commits, day: history.changed, most },
      range,
      section,
      name: 'drift',
    }
  },
})
