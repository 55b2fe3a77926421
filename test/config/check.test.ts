import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules as realRules } from '../../rules/index.ts'
import { checkValue, type Schema, schemaKeywords } from '../../src/config/check.ts'
import { createSchema } from '../../src/config/schema.ts'
import { rules, templates } from './rules.ts'

const schema = createSchema(rules, templates)
const accepts = new Ajv({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(schema)
const messages = (value: unknown) => checkValue(schema, value).map((error) => error.message)

test.each([
  [{}],
  [{ $schema: './schema.json', extends: './base.json' }],
  [{ extends: ['./base.yaml', 'a-package'], files: ['docs/**/*.md', '!**/drafts/**'], ignore: 'private/' }],
  [{ template: 'tracked', templates: { house: './house.md' }, maxAge: 0, dateOrder: null, baseline: 'b.json' }],
  [{ template: './docs/template.md', dateOrder: 'dmy' }],
  [{ rules: { 'stale-date': 'off', 'section-order': ['warn'], 'missing-section': ['error', {}] } }],
  [{ rules: { 'stale-date': ['error', { maxAge: 30, dateOrder: 'mdy', rubberStamp: true }] } }],
  [{ rules: { 'leftover-placeholder': ['error', { allow: ['[x]', '[y]'] }] } }],
  [
    {
      overrides: [
        { files: '*.md', excludedFiles: ['a.md'], template: 'cline', rules: { 'stale-date': 'off' }, maxAge: 365 },
      ],
    },
  ],
])('%j is a config', (value) => {
  expect([accepts(value), messages(value)]).toEqual([true, []])
})

test.each<[unknown, string[]]>([
  [[], ['The configuration must be an object, not a list']],
  ['x', ['The configuration must be an object, not `x`']],
  [null, ['The configuration must be an object, not `null`']],
  [{ rulez: {} }, ['Unknown key `rulez`; did you mean `rules`?']],
  [
    { root: true },
    [
      'Unknown key `root`; use one of `$schema`, `extends`, `files`, `ignore`, `template`, `rules`, `maxAge`, ' +
        '`dateOrder`, `templates`, `overrides`, `baseline`, `maxWarnings`, `cache`, `cacheStrategy`',
    ],
  ],
  [
    JSON.parse('{"__proto__": 1}'),
    [
      'Unknown key `__proto__`; use one of `$schema`, `extends`, `files`, `ignore`, `template`, `rules`, ' +
        '`maxAge`, `dateOrder`, `templates`, `overrides`, `baseline`, `maxWarnings`, `cache`, `cacheStrategy`',
    ],
  ],
  [{ maxAge: '90' }, ['`maxAge` must be a whole number, not `90`']],
  [{ maxAge: 1.5 }, ['`maxAge` must be a whole number, not `1.5`']],
  [{ maxAge: -1 }, ['`maxAge` must be at least 0, not -1']],
  [{ dateOrder: 'dym' }, ['`dateOrder` must be `mdy`, `dmy`, `ymd` or `null`, not `dym`']],
  [{ files: 3 }, ['`files` must be a string or a list, not `3`']],
  [{ files: '' }, ['`files` must not be empty']],
  [
    { template: 7 },
    [
      '`template` must be `auto`, `tracked`, `memory-bank`, `blueprint`, `architecture`, `c4` or `cline` or a ' +
        'string, not `7`',
    ],
  ],
  [
    { ignore: ['a', null, 'b', {}] },
    ['`ignore[1]` must be a string, not `null`', '`ignore[3]` must be a string, not an object'],
  ],
  [{ templates: { house: 1 } }, ['`templates.house` must be a string, not `1`']],
  [{ rules: { 'stale-dates': 'off' } }, ['Unknown rule `stale-dates`; did you mean `stale-date`?']],
  [
    { rules: { 'stale-date': 'warning' } },
    ['`rules.stale-date` must be `error`, `warn` or `off`, not `warning`; did you mean `warn`?'],
  ],
  [{ rules: { 'stale-date': 2 } }, ['`rules.stale-date` must be `error`, `warn` or `off` or a list, not `2`']],
  [{ rules: { 'stale-date': [] } }, ['`rules.stale-date` must have at least 1 item']],
  [{ rules: { 'stale-date': ['error', { maxAge: 1 }, 1] } }, ['`rules.stale-date` must have at most 2 items']],
  [
    { templates: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`t${at}`, './t.md'])) },
    ['`templates` must have at most 100 keys'],
  ],
  [
    { rules: { 'stale-date': ['eror', { maxage: 1, rubberStamp: 'yes' }] } },
    [
      '`rules.stale-date[0]` must be `error`, `warn` or `off`, not `eror`; did you mean `error`?',
      'Unknown option `maxage` of `stale-date`; did you mean `maxAge`?',
      '`rules.stale-date[1].rubberStamp` must be `true` or `false`, not `yes`',
    ],
  ],
  [
    { rules: { 'section-order': ['warn', { strict: true }] } },
    ['Unknown option `strict` of `section-order`, which has no options; remove it'],
  ],
  [
    { rules: { 'leftover-placeholder': ['warn', { allow: ['a', 'a', ''] }] } },
    [
      '`rules.leftover-placeholder[1].allow` has a duplicate item; remove it',
      '`rules.leftover-placeholder[1].allow[2]` must not be empty',
    ],
  ],
  [
    { overrides: [{ template: 'c4', baseline: 'x' }] },
    [
      '`overrides[0]` has no key `files`; add it',
      'Unknown key `baseline`; use one of `files`, `excludedFiles`, `template`, `rules`, `maxAge`, `dateOrder`',
    ],
  ],
  [
    { maxAge: null, rules: [], overrides: {} },
    [
      '`maxAge` must be a whole number, not `null`',
      '`rules` must be an object, not a list',
      '`overrides` must be a list, not an object',
    ],
  ],
])('%j is none, and says why', (value, reported) => {
  expect([accepts(value), messages(value)]).toEqual([false, reported])
})

test('the schema of the real rules has only keywords that the checker supports', () => {
  const real = createSchema(realRules, templates)
  expect(new Ajv({ strict: true, strictTuples: false, allowUnionTypes: true }).validateSchema(real)).toBe(true)
  const unknown = new Set<string>()
  const look = (one: Schema) => {
    for (const key of Object.keys(one)) if (!schemaKeywords.some((word) => word === key)) unknown.add(key)
    const items = one.items === undefined ? [] : [one.items].flat()
    const more = typeof one.additionalProperties === 'object' ? [one.additionalProperties] : []
    const inner = [
      ...Object.values(one.properties ?? {}),
      ...Object.values(one.definitions ?? {}),
      ...(one.anyOf ?? []),
      ...items,
      ...more,
    ]
    inner.forEach(look)
  }
  look(real)
  expect([...unknown]).toEqual([])
  for (const rule of realRules) {
    const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
    expect([rule.id, checkValue(real, { rules: { [rule.id]: [rule.severity, defaults] } })]).toEqual([rule.id, []])
  }
})

describe('whatever is written', () => {
  const scalar = fc.oneof(
    fc.constantFrom<unknown>('error', 'warn', 'off', 'mdy', '', 'x', null, true, -1, 0, 3, 1.5, 'tracked', [], {}),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const options = fc.record(
    { maxAge: scalar, dateOrder: scalar, rubberStamp: scalar, allow: fc.array(scalar, { maxLength: 3 }) },
    { requiredKeys: [] },
  )
  const rule = fc.oneof(
    scalar,
    fc.tuple(scalar),
    fc.tuple(scalar, options),
    fc.tuple(fc.constantFrom('error', 'off'), options, scalar),
  )
  const ruleMap = fc.record(
    { 'stale-date': rule, 'section-order': rule, 'leftover-placeholder': rule },
    { requiredKeys: [] },
  )
  const settings = { template: scalar, rules: fc.oneof(ruleMap, scalar), maxAge: scalar, dateOrder: scalar }
  const override = fc.record({ files: scalar, excludedFiles: scalar, ...settings }, { requiredKeys: [] })
  const config = fc.record(
    {
      ...settings,
      $schema: scalar,
      extends: scalar,
      files: fc.array(scalar, { maxLength: 2 }),
      ignore: scalar,
      baseline: scalar,
      templates: fc.oneof(scalar, fc.dictionary(fc.string(), scalar)),
      overrides: fc.array(fc.oneof(override, scalar), { maxLength: 2 }),
      more: scalar,
    },
    { requiredKeys: [] },
  )

  test('the checker never throws and agrees with Ajv', () => {
    fc.assert(
      fc.property(fc.oneof(config, scalar), (value) => {
        const reported = checkValue(schema, value)
        expect([JSON.stringify(value), reported.length === 0]).toEqual([JSON.stringify(value), accepts(value)])
        for (const { message } of reported) expect(message).toMatch(/^[^\n]*[^.\n]$/)
      }),
      { numRuns: 2000 },
    )
  })
})
