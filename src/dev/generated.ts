import { createSchema } from '../config/schema.ts'
import { compileLabels } from '../dates/compile-labels.ts'
import { readDocument } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { formats } from '../report/index.ts'
import type { Rule } from '../rule/rule.ts'
import { builtinList } from '../template/builtin-list.ts'
import { compileTitles } from '../template/compile-titles.ts'
import { readTemplate } from '../template/read.ts'
import type { Template } from '../template/template.ts'
import { compileAliases } from '../titles/compile-aliases.ts'
import { writePage } from './page.ts'
import { insertRecipes } from './recipes.ts'
import { writeRulePage, writeRulesTable } from './rule-pages.ts'

/** A file that is derived from others; `path` is relative to the root of the project. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** The pages that show recipes. */
export const recipePages = ['docs/editors.md', 'docs/hooks-and-ci.md', 'docs/remark.md'] as const

/** Every derived file with the text it should have. `ruleFiles` are the names of the rule modules, sorted. */
export async function generateAll(
  ruleFiles: readonly string[],
  read: (path: string) => string,
): Promise<GeneratedFile[]> {
  const rules: Rule[] = []
  for (const file of ruleFiles) {
    const module = (await import(`../../rules/${file}`)) as { default: Rule }
    rules.push(module.default)
  }
  const templates = readBuiltins(read)
  const readme = between(
    between(read('README.md'), 'rules', writeRulesTable(rules, './rules/')),
    'templates',
    writeTemplatesTable(),
  )
  return [
    { path: 'rules/index.ts', text: writeIndex(ruleFiles) },
    { path: 'src/rule/rule-id.ts', text: writeRuleIds(ruleFiles) },
    { path: 'src/report/format.ts', text: writeFormatNames() },
    { path: 'src/remark/rules.ts', text: writePlugins(rules) },
    { path: 'rules/README.md', text: `# Rules\n\n${writeRulesTable(rules, './')}` },
    ...rules.map((rule) => ({ path: `rules/${rule.id}.md`, text: writeRulePage(rule) })),
    { path: 'src/dates/labels.generated.json', text: `${JSON.stringify(compileLabels(), null, 1)}\n` },
    { path: 'src/titles/aliases.generated.json', text: `${JSON.stringify(compileAliases(), null, 1)}\n` },
    {
      path: 'src/titles/builtin-titles.generated.json',
      text: `${JSON.stringify(compileTitles(templates, compileAliases()), null, 1)}\n`,
    },
    { path: 'src/template/builtin.generated.json', text: `${JSON.stringify(templates, null, 1)}\n` },
    { path: 'src/template/builtin-texts.generated.json', text: writeBuiltinTexts(read) },
    { path: 'src/report/html/page.generated.json', text: writePage(read) },
    {
      path: 'src/config/schema.json',
      text: `${JSON.stringify(
        createSchema(
          rules,
          builtinList.map(({ name }) => name),
        ),
        null,
        2,
      )}\n`,
    },
    { path: 'README.md', text: readme },
    ...recipePages.map((path) => ({ path, text: insertRecipes(read(path), read) })),
    { path: 'docs/configuration.md', text: between(read('docs/configuration.md'), 'formats', writeFormats()) },
  ]
}

function writeRuleIds(ruleFiles: readonly string[]): string {
  const ids = ruleFiles.map((file) => file.replace(/\.ts$/, ''))
  return writeUnion('the files of `rules`', '/** The id of a rule. */\nexport type RuleId', ids)
}

function writeFormatNames(): string {
  const head = '/** The name of a report format, as `--format` takes it. */\nexport type Format'
  return writeUnion('`index.ts`', head, formats)
}

function writeUnion(from: string, head: string, names: readonly string[]): string {
  const lines = names.map((name) => `  | '${name}'\n`)
  return `// Written by \`npm run generate\` from ${from}.\n\n${head} =\n${lines.join('')}`
}

function writeIndex(ruleFiles: readonly string[]): string {
  const names = ruleFiles.map((file) => file.replace(/\.ts$/, ''))
  return [
    '// Written by `npm run generate` from the files of this folder.',
    ...names.map((name) => `import ${variable(name)} from './${name}.ts'`),
    "import type { Rule } from '../src/rule/index.ts'",
    '',
    '/** Every rule, by id. */',
    'export const rules: readonly Rule[] = [',
    ...names.map((name) => `  ${variable(name)},`),
    ']',
    '',
  ].join('\n')
}

function writePlugins(rules: readonly Rule[]): string {
  return [
    '// Written by `npm run generate` from the files of `rules`.',
    ...rules.map(({ id }) => `import ${variable(id)}Rule from '../../rules/${id}.ts'`),
    "import { createPlugin } from './plugin.ts'",
    "import type { RuleConfig, RulePlugin } from './public.ts'",
    '',
    ...rules.map(
      ({ id, docs }) =>
        `${writeComment(docs.summary)}export const ${variable(id)}: RulePlugin = createPlugin(${variable(id)}Rule)\n`,
    ),
    '/** Every rule with the severity it has by default. */',
    'const listed: [RulePlugin, RuleConfig][] = [',
    ...rules.map(({ id, severity }) => `  [${variable(id)}, ['${severity}']],`),
    ']',
    'export default listed',
    '',
  ].join('\n')
}

/** An id as a name in code: `staleDate`. */
function variable(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function writeTemplatesTable(): string {
  const rows = builtinList.map(({ name, summary }) => `| \`${name}\` | ${summary} |\n`)
  return `| name | what it is known by |\n|---|---|\n${rows.join('')}`
}

function writeFormats(): string {
  return `${formats.map((format) => `\`${format}\``).join(', ')}\n`
}

function readBuiltins(read: (path: string) => string): Template[] {
  return builtinList.map(({ name, free = false }) => {
    const path = `src/template/builtin/${name}.md`
    return readTemplate(name, readDocument(createSource(path, read(path))), { free })
  })
}

/** A comment on one line, or on as many as 120 columns need. */
function writeComment(text: string): string {
  if (text.length <= 113) return `/** ${text} */\n`
  const lines = text.match(/.{1,117}(?: |$)/g) ?? []
  return `/**\n${lines.map((line) => ` * ${line.trimEnd()}\n`).join('')} */\n`
}

/** The templates as they are written, for starters: apart from what they ask, which every run needs. */
function writeBuiltinTexts(read: (path: string) => string): string {
  const texts = builtinList.map(({ name }) => [name, read(`src/template/builtin/${name}.md`)] as const)
  return `${JSON.stringify(Object.fromEntries(texts), null, 1)}\n`
}

/** A text with new content between `<!-- NAME -->` and `<!-- /NAME -->`; unchanged where it lacks these comments. */
function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  return start === -1 || end < start ? text : `${text.slice(0, start + open.length)}\n${content}${text.slice(end)}`
}
