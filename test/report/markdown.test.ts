import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString } from 'mdast-util-to-string'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, it } from 'vitest'
import { everything, makeResult, reportAs } from './results.ts'

const parse = (report: string) =>
  fromMarkdown(report, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })

function flatten(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(flatten) : [])]
}

/** Fails where a report holds any markup but its own. */
function expectOwnMarkup(report: string) {
  const nodes = flatten(parse(report))
  const kinds = new Set(nodes.map((node) => node.type))
  const own = ['root', 'heading', 'text', 'table', 'tableRow', 'tableCell', 'link', 'html', 'list', 'listItem']
  own.push('paragraph', 'strong', 'inlineCode')
  expect([...kinds].filter((kind) => !own.includes(kind))).toEqual([])
  for (const node of nodes) {
    if (node.type === 'html') {
      expect(node.value).toMatch(/^(<details><summary><code>[^<>]*<\/code>: [\w ,]+<\/summary>|<\/details>)$/)
    } else if (node.type === 'strong') expect(toString(node)).toMatch(/^\d+:\d+$/)
    else if (node.type === 'tableRow') expect(node.children).toHaveLength(4)
    else if (node.type === 'heading') expect(node.depth).toBe(3)
    else if (node.type === 'text') expect(node.value).not.toMatch(/@[^\u200b]|@$|#[^\u200b]|#$/)
  }
}

describe('the report', () => {
  it('is a headline, a table and the findings by document', async () => {
    const report = await reportAs('markdown', everything)
    const [headline, ...rest] = report.split('\n\n')
    expect(headline).toBe(
      '### system-patterns-lint: 2 errors, 1 warning, 1 document that could not be checked in 3 documents' +
        ' (2 in the baseline)',
    )
    expect(rest.join('\n\n')).toBe(`| Document | Template | Errors | Warnings |
| :-- | :-- | --: | --: |
| [memory-bank/systemPatterns.md](memory-bank/systemPatterns.md) | tracked | 2 | 1 |
| [gone.md](gone.md) | – | could not be checked |  |

<details><summary><code>memory-bank/systemPatterns.md</code>: 2 errors, 1 warning, 1 note</summary>

- **3:13** error: Placeholder \`[Your Name]\` is still there (\`leftover-placeholder\`)
- **4:14** warning: Date \`2020-01-01\` is old (\`stale-date\`)
- **8:1** error: Missing section \`A > B\` (\`missing-section\`)
- note: The clone is shallow, run \`git fetch --unshallow\`

</details>

<details><summary><code>gone.md</code>: could not be checked</summary>

- error: Cannot read \`gone.md\`: no such file

</details>
`)
  })

  it('is one line where nothing was found', async () => {
    const report = await reportAs('markdown', [makeResult('a.md', '')])
    expect(report).toBe('### system-patterns-lint: no findings in 1 document\n')
  })

  it('names and links files from the root of the repository', async () => {
    const report = await reportAs('markdown', [makeResult('a (b).md', 'x', [{ at: 'x' }])], { root: '/work' })
    expect(report).toContain('| [project/a (b).md](project/a%20%28b%29.md) |')
  })
})

describe('texts of documents', () => {
  it.each([
    'a | b | c',
    '@everyone see #1 and user@example.com',
    '`@everyone',
    '<img src=x onerror=alert(1)> </details> <!-- x',
    '[x](javascript:alert(1)) ![y](http://evil.test/y.png)',
    '**bold** _em_ ~~gone~~ \\| \\',
    'a``b`c```d',
    '`a``b` `` ` ` ``',
    'line\n\n# heading\n\n<b>',
    '&lt;b&gt; &#64;me $x$',
  ])('open no markup and call nobody: %j', async (text) => {
    const report = await reportAs('markdown', [
      makeResult(`${text}.md`, text, [{ message: text }, { message: `Found \`${text}\`, fix it`, ruleId: text }], {
        notes: [text],
        failure: text,
        template: text,
      }),
    ])
    expectOwnMarkup(report)
  })

  it('make no bare address a link', async () => {
    const message = 'see https://evil.test or www.evil.test'
    const report = await reportAs('markdown', [makeResult('a.md', '', [{ message }])])
    expect(report).toContain('see https&#58;//evil.test or www&#46;evil.test')
  })

  it('are escaped for any text', async () => {
    const marks = ['a', ' ', '`', '``', '|', '<b>', '@a', '#1', '[', ']', '(', ')', '*', '_', '\\', '\n', '&', '!']
    const text = fc.string({ unit: fc.constantFrom(...marks) })
    await fc.assert(
      fc.asyncProperty(text, text, async (path, message) => {
        expectOwnMarkup(await reportAs('markdown', [makeResult(`x${path}`, '', [{ message }], { notes: [message] })]))
      }),
    )
  })
})

describe('the limit of a comment', () => {
  const many = (files: number, findings: number, message: string) =>
    Array.from({ length: files }, (_, file) =>
      makeResult(
        `docs/${file}/systemPatterns.md`,
        '',
        Array.from({ length: findings }, () => ({ message })),
      ),
    )

  it.each([
    ['one large document', many(1, 5_000, 'Placeholder `[x]` is still there')],
    ['many documents', many(3_000, 3, 'Placeholder `[x]` is still there')],
    ['endless sentences', many(3, 100, '<'.repeat(100_000))],
    ['an endless name', [makeResult('|'.repeat(100_000), '', [{ message: 'x' }])]],
  ])('is kept, and what is left out is counted: %s', async (_, results) => {
    const report = await reportAs('markdown', results)
    expect(report.length).toBeLessThan(65_536)
    expectOwnMarkup(report)
    const reported = report.match(/^- /gm)?.length ?? 0
    const all = results.reduce((sum, result) => sum + result.findings.length, 0)
    expect(report).toContain(`… and ${all - reported} more\n`)
  })
})
