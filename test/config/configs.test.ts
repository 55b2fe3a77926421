import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ConfigsOptions, createConfigs, formatConfigError } from '../../src/config/configs.ts'
import { decideTemplate, explainConfig } from '../../src/config/explain.ts'
import { type ResolvedConfig, valuesOf } from '../../src/config/resolve.ts'
import { createConfigFiles } from '../../src/workspace/files/config-files.ts'
import { findDocuments } from '../../src/workspace/files/find.ts'
import { plantTree } from '../workspace/tree.ts'
import { rules, templates } from './rules.ts'

const projects = resolve(import.meta.dirname, '../../fixtures/projects')

function configsIn(cwd: string, options: Partial<ConfigsOptions> = {}) {
  return createConfigs({ files: createConfigFiles(cwd), rules, templates, cwd, ...options })
}

/** What holds for a file, in short. */
function short(resolved: ResolvedConfig | null, cwd = projects) {
  if (!resolved) return null
  const stale = resolved.rules.find(({ rule }) => rule.id === 'stale-date')
  const { value } = resolved.template
  return {
    template: value.kind === 'file' ? value.path.replace(`${cwd}/`, '') : value.kind === 'auto' ? 'auto' : value.name,
    changed: resolved.rules
      .filter(({ severity }) => severity.origin.kind !== 'default')
      .map(({ rule, severity }) => `${rule.id}: ${severity.value}`),
    stale: stale && { severity: stale.severity.value, ...valuesOf(stale.options) },
  }
}

async function errorsOf(cwd: string, path: string, options: Partial<ConfigsOptions> = {}) {
  const configs = configsIn(cwd, options)
  expect(await configs.resolve(join(cwd, path))).toBeNull()
  return configs.errors().map((error) => formatConfigError(error, cwd))
}

describe('a monorepo with nested configs', () => {
  const cwd = join(projects, 'monorepo')

  test('the nearest configuration applies, and overrides by path take precedence', async () => {
    const configs = configsIn(cwd)
    const of = async (path: string) => short(await configs.resolve(join(cwd, path)), cwd)
    expect(await of('memory-bank/systemPatterns.md')).toEqual({
      template: 'memory-bank',
      changed: ['section-order: warn', 'stale-date: warn'],
      stale: { severity: 'warn', maxAge: 120, dateOrder: null, rubberStamp: true },
    })
    expect(await of('packages/api/docs/systemPatterns.md')).toMatchObject({ template: 'templates/service.md' })
    expect(await of('packages/legacy/docs/systemPatterns.md')).toMatchObject({
      template: 'memory-bank',
      changed: ['leftover-placeholder: off', 'missing-section: warn', 'section-order: warn', 'stale-date: warn'],
      stale: { maxAge: 365 },
    })
    expect(await of('packages/legacy/docs/systemArchitecture.md')).toMatchObject({ stale: { maxAge: 120 } })
    expect(await of('packages/web/memory-bank/systemPatterns.md')).toEqual({
      template: 'cline',
      changed: ['section-order: off', 'stale-date: error'],
      stale: { severity: 'error', maxAge: 120, dateOrder: null, rubberStamp: true },
    })
    expect(configs.errors()).toEqual([])
  })

  test('its documents are found, except those that a nested configuration ignores', async () => {
    const configs = configsIn(cwd)
    const { paths, problems } = await findDocuments([], { cwd, select: configs.select })
    expect(problems).toEqual([])
    expect(paths).toEqual([
      'memory-bank/systemPatterns.md',
      'packages/api/docs/systemPatterns.md',
      'packages/legacy/docs/systemArchitecture.md',
      'packages/legacy/docs/systemPatterns.md',
      'packages/web/memory-bank/systemPatterns.md',
    ])
    const named = await findDocuments(['packages/web/archive/systemPatterns.md'], { cwd, select: configs.select })
    expect(named.ignored).toEqual([
      {
        path: 'packages/web/archive/systemPatterns.md',
        by: '`ignore` in `packages/web/.system-patterns-lintrc.yaml` (`archive/`)',
      },
    ])
  })

  test('files with the same settings share one object', async () => {
    const configs = configsIn(cwd)
    const [one, two, other] = await Promise.all(
      ['packages/api/a.md', 'packages/api/b/c.md', 'packages/x.md'].map((path) => configs.resolve(join(cwd, path))),
    )
    expect(one).toBe(two)
    expect(one).not.toBe(other)
    expect(one?.key).not.toBe(other?.key)
  })

  test('the command line overrides everything', async () => {
    const configs = configsIn(cwd, {
      commandLine: {
        template: { kind: 'builtin', name: 'c4' },
        maxAge: 7,
        rules: [
          { id: 'stale-date', value: 'off' },
          { id: 'stale-date', value: ['error', { rubberStamp: false }] },
        ],
      },
    })
    expect(short(await configs.resolve(join(cwd, 'packages/legacy/a.md')))).toMatchObject({
      template: 'c4',
      stale: { severity: 'error', maxAge: 7, rubberStamp: false },
    })
  })

  test('--no-config and --config', async () => {
    const none = configsIn(cwd, { noConfig: true })
    expect(short(await none.resolve(join(cwd, 'packages/api/a.md')))).toMatchObject({ template: 'auto', changed: [] })
    expect(await none.select(cwd)).toBeNull()
    const named = configsIn(cwd, { configPath: join(projects, 'package-key/package.json') })
    const resolved = await named.resolve(join(cwd, 'packages/web/a.md'))
    expect(short(resolved)?.changed).toEqual(['missing-diagram: off'])
    expect(await named.select(join(cwd, 'packages'))).toMatchObject({ folder: cwd, files: ['docs/architecture.md'] })
  })

  test('each value says where it comes from', async () => {
    const configs = configsIn(cwd, { commandLine: { rules: [{ id: 'missing-diagram', value: 'off' }] } })
    const explain = async (file: string, declared: string | null = null) => {
      const resolved = await configs.resolve(join(cwd, file))
      if (!resolved) throw new Error('invalid configuration')
      const decision = decideTemplate(resolved, declared, templates)
      return JSON.parse(explainConfig({ file, cwd, resolved, decision, fitted: 'cline' }))
    }
    expect(await explain('packages/legacy/docs/systemPatterns.md')).toEqual({
      file: 'packages/legacy/docs/systemPatterns.md',
      configs: ['.system-patterns-lintrc.json'],
      template: { value: 'memory-bank', from: '.system-patterns-lintrc.json:3', why: 'The configuration names it' },
      templates: { service: { value: 'templates/service.md', from: '.system-patterns-lintrc.json:4' } },
      rules: {
        'invalid-date': {
          severity: 'error',
          from: 'default',
          options: { dateOrder: { value: null, from: 'default' } },
        },
        'leftover-placeholder': {
          severity: 'off',
          from: '.system-patterns-lintrc.json:16 (override for `packages/legacy/**`)',
          options: { allow: { value: [], from: 'default' } },
        },
        'leftover-sample': { severity: 'error', from: 'default' },
        'missing-diagram': { severity: 'off', from: '--rule' },
        'missing-section': {
          severity: 'warn',
          from: '.system-patterns-lintrc.json:16 (override for `packages/legacy/**`)',
        },
        'section-order': { severity: 'warn', from: '.system-patterns-lintrc.json:7' },
        'stale-date': {
          severity: 'warn',
          from: '.system-patterns-lintrc.json:8',
          options: {
            maxAge: { value: 365, from: '.system-patterns-lintrc.json:15 (override for `packages/legacy/**`)' },
            dateOrder: { value: null, from: 'default' },
            rubberStamp: { value: true, from: '.system-patterns-lintrc.json:8' },
          },
        },
      },
    })
    expect((await explain('packages/web/x.md')).configs).toEqual([
      'packages/web/.system-patterns-lintrc.yaml',
      '.system-patterns-lintrc.json',
    ])
    expect((await explain('packages/api/x.md')).template).toEqual({
      value: 'service',
      path: 'templates/service.md',
      from: '.system-patterns-lintrc.json:11 (override for `packages/api/**/*.md`)',
      why: 'An override in the configuration names it for this path',
    })
    expect((await explain('x.md', 'c4')).template).toEqual({
      value: 'c4',
      from: 'the document',
      why: 'The document names it in a comment or in its front matter',
    })
    expect((await explain('x.md', 'auto')).template).toMatchObject({ value: 'cline', from: 'the document' })
    expect((await explain('x.md', 'servce')).template).toEqual({
      value: 'memory-bank',
      from: '.system-patterns-lintrc.json:3',
      why: 'Unknown template `servce`; did you mean `service`?',
    })
    expect((await explain('x.md', '../../etc/passwd')).template.why).toMatch(/^Unknown template/)
  })
})

describe('extends', () => {
  test('a chain is read base first, paths relative to the file that names them', async () => {
    const cwd = join(projects, 'extends-chain')
    const configs = configsIn(cwd)
    const resolved = await configs.resolve(join(cwd, 'notes/a.md'))
    expect(configs.errors()).toEqual([])
    expect(short(resolved, cwd)).toEqual({
      template: 'shared/house.md',
      changed: ['section-order: error', 'stale-date: error'],
      stale: { severity: 'error', maxAge: 30, dateOrder: null, rubberStamp: true },
    })
    expect(resolved?.baseline?.value).toBe(join(cwd, '.system-patterns-lint-baseline.json'))
    expect(short(await configs.resolve(join(cwd, 'drafts/a.md')), cwd)?.changed).toContain('section-order: off')
    expect(await configs.select(cwd)).toMatchObject({
      folder: cwd,
      files: ['notes/*.md', 'drafts/*.md'],
      ignore: ['private/'],
    })
  })

  test('a loop is reported with all its files', async () => {
    expect(await errorsOf(join(projects, 'extends-loop'), 'a.md')).toEqual([
      'shared/two.yaml:4:5: Circular `extends`: `.system-patterns-lintrc` → `shared/one.json` → ' +
        '`shared/two.yaml` → `.system-patterns-lintrc`; remove one of them',
    ])
  })

  test('bases that many others extend count once, where they take precedence last', async () => {
    const bases = Array.from({ length: 40 }, (_, at) => {
      const next = `./base-${at + 1}.json`
      return [`base-${at}.json`, JSON.stringify({ extends: [next, next], maxAge: at + 1 })]
    })
    const cwd = plantTree({
      '.git/HEAD': '',
      '.system-patterns-lintrc.json': '{"extends": ["./base-0.json", "./base-9.json"]}',
      ...Object.fromEntries(bases),
      'base-40.json': '{"rules": {"section-order": "warn"}}',
    })
    expect(short(await configsIn(cwd).resolve(join(cwd, 'a.md')))).toMatchObject({
      changed: ['section-order: warn'],
      stale: { maxAge: 10 },
    })
  })

  test('more than a hundred configurations are an error', async () => {
    const bases = Array.from({ length: 101 }, (_, at) => [`base-${at}.json`, `{"extends": "./base-${at + 1}.json"}`])
    const cwd = plantTree({
      '.git/HEAD': '',
      '.system-patterns-lintrc.json': '{"extends": "./base-0.json"}',
      ...Object.fromEntries(bases),
    })
    expect(await errorsOf(cwd, 'a.md')).toEqual([
      'base-98.json:1:13: More than 100 configurations are extended; merge some',
    ])
  })

  test('a package gives its data, by name, by file and by its package.json', async () => {
    const cwd = plantTree({
      '.git/HEAD': '',
      '.system-patterns-lintrc.yaml': 'extends: [plain, "@team/notes/strict", keyed]',
      'node_modules/plain/.system-patterns-lintrc.json': '{"rules": {"section-order": "warn"}}',
      'node_modules/@team/notes/strict.yaml': 'rules: {stale-date: error}',
      'node_modules/keyed/package.json': '{"system-patterns-lint": {"maxAge": 5}}',
    })
    expect(short(await configsIn(cwd).resolve(join(cwd, 'docs/a.md')))).toMatchObject({
      changed: ['section-order: warn', 'stale-date: error'],
      stale: { maxAge: 5 },
    })
  })

  test('every reference that cannot be followed is reported', async () => {
    const outside = plantTree({ 'base.json': '{}', 'template.md': '' })
    const cwd = plantTree({
      '.git/HEAD': '',
      '.system-patterns-lintrc.json': JSON.stringify(
        {
          extends: [
            './bas.json',
            'no-package',
            './code.js',
            join(outside, 'base.json'),
            './link.json',
            '../x.json',
            './folder',
          ],
          templates: { far: join(outside, 'template.md'), near: 'docs/templat.md' },
          template: '../../template.md',
          baseline: '../baseline.json',
        },
        null,
        1,
      ),
      'base.json': '{}',
      'code.js': 'throw 1',
      'docs/template.md': '',
      'folder/': '',
    })
    symlinkSync(join(outside, 'base.json'), join(cwd, 'link.json'))
    expect(await errorsOf(cwd, 'a.md')).toEqual([
      '.system-patterns-lintrc.json:3:3: `./bas.json` does not exist; did you mean `base.json`?',
      '.system-patterns-lintrc.json:4:3: Package `no-package` with a configuration is not installed; install it, ' +
        'or name a path such as `./base.json`',
      '.system-patterns-lintrc.json:5:3: Cannot read ./code.js: not a JSON, JSONC or YAML file; write the ' +
        'configuration as data',
      `.system-patterns-lintrc.json:6:3: \`${join(outside, 'base.json')}\` is outside of the repository; name a file inside it`,
      '.system-patterns-lintrc.json:7:3: `./link.json` is outside of the repository; name a file inside it',
      '.system-patterns-lintrc.json:8:3: `../x.json` is outside of the repository; name a file inside it',
      '.system-patterns-lintrc.json:9:3: `./folder` is not a file; name a file',
      `.system-patterns-lintrc.json:12:10: \`${join(outside, 'template.md')}\` is outside of the repository; name a file inside it`,
      '.system-patterns-lintrc.json:13:11: `docs/templat.md` does not exist; did you mean `docs/template.md`?',
      '.system-patterns-lintrc.json:15:14: `../../template.md` is outside of the repository; name a file inside it',
      '.system-patterns-lintrc.json:16:14: `../baseline.json` is outside of the repository; name a file inside it',
    ])
  })

  test('a link to node_modules is followed to a folder of that name only', async () => {
    const store = plantTree({
      'node_modules/base/.system-patterns-lintrc.json': '{"maxAge": 1}',
      'secrets/base/.system-patterns-lintrc.json': '{"maxAge": 2}',
    })
    const cwd = plantTree({ '.git/HEAD': '', '.system-patterns-lintrc.json': '{"extends": "base"}' })
    symlinkSync(join(store, 'node_modules'), join(cwd, 'node_modules'))
    expect(short(await configsIn(cwd).resolve(join(cwd, 'a.md')))).toMatchObject({ stale: { maxAge: 1 } })
    const other = plantTree({ '.git/HEAD': '', '.system-patterns-lintrc.json': '{"extends": "base"}' })
    symlinkSync(join(store, 'secrets'), join(other, 'node_modules'))
    expect(await errorsOf(other, 'a.md')).toEqual([
      '.system-patterns-lintrc.json:1:13: `base` is outside of the repository; name a file inside it',
    ])
  })
})

describe('a broken config', () => {
  test('reports all errors, with file, line and the nearest name', async () => {
    expect(await errorsOf(join(projects, 'broken'), 'a.md')).toEqual([
      '.system-patterns-lintrc.yaml:1:1: Unknown key `extend`; did you mean `extends`?',
      '.system-patterns-lintrc.yaml:2:11: Unknown template `memory-bnk`; did you mean `memory-bank`?',
      '.system-patterns-lintrc.yaml:3:9: `maxAge` must be a whole number, not `ninety`',
      '.system-patterns-lintrc.yaml:5:3: Unknown rule `missing-sections`; did you mean `missing-section`?',
      '.system-patterns-lintrc.yaml:6:16: `rules.stale-date[0]` must be `error`, `warn` or `off`, not `warning`; ' +
        'did you mean `warn`?',
      '.system-patterns-lintrc.yaml:6:27: Unknown option `maxage` of `stale-date`; did you mean `maxAge`?',
      '.system-patterns-lintrc.yaml:7:20: `rules.leftover-sample` must be `error`, `warn` or `off` or a list, not `2`',
      '.system-patterns-lintrc.yaml:9:5: `overrides[0]` has no key `files`; add it',
      '.system-patterns-lintrc.yaml:11:22: `overrides[0].rules.section-order` must have at most 2 items',
      '.system-patterns-lintrc.yaml:12:10: `ignore[0]` must be a string, not `3`',
    ])
  })

  test('in package.json is reported with its lines', async () => {
    expect(await errorsOf(join(projects, 'broken/inner'), 'a.md')).toEqual([
      'package.json:5:15: `maxAge` must be at least 0, not -1',
      'package.json:6:17: `/etc/baseline.json` is outside of the repository; name a file inside it',
    ])
  })

  test.each([
    [
      '.system-patterns-lintrc.json',
      '{"rules": {',
      '1:12: Invalid JSON: missing `}` or a key in double quotes before the end of the file',
    ],
    ['.system-patterns-lintrc', '{"rules": 1,}', '1:11: `rules` must be an object, not `1`'],
    ['.system-patterns-lintrc.yml', 'rules:\n\t- a', '2:1: Invalid YAML: tabs are not allowed as indentation'],
    [
      'package.json',
      '{"system-patterns-lint": {',
      '1:27: Invalid JSON: missing `}` or a key in double quotes before the end of the file',
    ],
    ['package.json', '{"system-patterns-lint": ["x"]}', '1:26: The configuration must be an object, not a list'],
    ['.system-patterns-lintrc.json', '[]', '1:1: The configuration must be an object, not a list'],
    ['.system-patterns-lintrc.json', '', '1:1: Invalid JSON: missing value before the end of the file'],
    [
      '.system-patterns-lintrc.yaml',
      'templates: {auto: a.md}',
      '1:13: `auto` cannot be the name of a template (it stands for the best match); choose another name',
    ],
  ])('%s: %j', async (name, text, reported) => {
    expect(await errorsOf(plantTree({ '.git/HEAD': '', 'a.md': '', [name]: text }), 'docs/a.md')).toEqual([
      `${name}:${reported}`,
    ])
  })

  test('of one folder does not affect the others', async () => {
    const cwd = plantTree({ '.git/HEAD': '', 'a/.system-patterns-lintrc.json': '{"x": 1}' })
    const configs = configsIn(cwd)
    expect(await configs.resolve(join(cwd, 'a/b/c.md'))).toBeNull()
    expect(await configs.resolve(join(cwd, 'c.md'))).not.toBeNull()
    expect(configs.errors()).toHaveLength(1)
  })

  test('that is a folder or a link out of the repository is reported', async () => {
    const cwd = plantTree({ '.git/HEAD': '', 'a/.system-patterns-lintrc/x': '' })
    symlinkSync('/etc/hostname', join(cwd, '.system-patterns-lintrc.yaml'))
    expect(await errorsOf(cwd, 'b/a.md')).toEqual([
      '.system-patterns-lintrc.yaml: The configuration is a link out of the repository; put the file itself here',
    ])
    expect(await errorsOf(cwd, 'a/a.md')).toEqual(['a/.system-patterns-lintrc: Folder, not a file; name a file in it'])
  })

  test.skipIf(process.platform === 'win32')('that has no end is not read', async () => {
    for (const name of ['.system-patterns-lintrc.json', '.system-patterns-lintrc', 'package.json']) {
      const cwd = plantTree({ '.git/HEAD': '', 'a/a.md': '' })
      execFileSync('mkfifo', [join(cwd, 'a', name)])
      expect(await errorsOf(cwd, 'a/a.md')).toEqual([`a/${name}: Not a regular file; name a regular file`])
      symlinkSync('/dev/zero', join(cwd, name))
      const [error] = await errorsOf(cwd, 'b/a.md')
      expect(error).toMatch(/is a link out of the repository|Not a regular file/)
    }
  })

  test('by --config is reported too', async () => {
    const cwd = plantTree({ 'lint.js': 'throw 1' })
    expect(await errorsOf(cwd, 'a.md', { configPath: join(cwd, 'none.json') })).toEqual(['none.json: No such file'])
    expect(await errorsOf(cwd, 'a.md', { configPath: join(cwd, 'lint.js') })).toEqual([
      'lint.js: Not a JSON, JSONC or YAML file; write the configuration as data',
    ])
  })
})

describe('the search', () => {
  test('ends at the root of the repository', async () => {
    const cwd = plantTree({
      '.system-patterns-lintrc.json': '{"maxAge": 1}',
      'inner/.git/HEAD': '',
      'inner/docs/a.md': '',
    })
    expect(short(await configsIn(cwd).resolve(join(cwd, 'inner/docs/a.md')))).toMatchObject({ stale: { maxAge: 90 } })
  })

  test('ignores a package.json without the key, also one that depends on this package', async () => {
    const cwd = plantTree({
      '.git/HEAD': '',
      '.system-patterns-lintrc.yaml': 'maxAge: 1',
      'a/package.json': '{"devDependencies": {"system-patterns-lint": "1"}}',
      'b/package.json': '{ broken',
    })
    for (const folder of ['a', 'b']) {
      expect(short(await configsIn(cwd).resolve(join(cwd, folder, 'a.md')))).toMatchObject({ stale: { maxAge: 1 } })
    }
  })

  test('an empty file hides the configuration above it', async () => {
    const cwd = plantTree({
      '.git/HEAD': '',
      '.system-patterns-lintrc.yaml': 'maxAge: 1',
      'a/.system-patterns-lintrc': '',
      'b/.system-patterns-lintrc.yaml': '# none\n',
    })
    for (const folder of ['a', 'b']) {
      expect(short(await configsIn(cwd).resolve(join(cwd, folder, 'a.md')))).toMatchObject({ stale: { maxAge: 90 } })
    }
  })

  test('asks the disk once a folder, however many files', async () => {
    const cwd = join(projects, 'monorepo')
    const files = createConfigFiles(cwd)
    const asked: string[] = []
    const configs = createConfigs({
      files: { ...files, find: (folder) => (asked.push(folder), files.find(folder)) },
      rules,
      templates,
      cwd,
    })
    await Promise.all(
      Array.from({ length: 10_000 }, (_, index) =>
        configs.resolve(join(cwd, `packages/api/${index % 10}/${index}.md`)),
      ),
    )
    expect(asked).toHaveLength(10)
  })
})
