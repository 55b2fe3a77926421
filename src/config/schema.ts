import type { Rule } from '../rule/rule.ts'
import type { Schema } from './check.ts'
import { SHARED_OPTIONS } from './config.ts'

/** Where the schema of a config is found: what `$schema` in a config names. */
export const SCHEMA_ID = 'https://unpkg.com/system-patterns-lint/schema.json'

/** The JSON Schema (draft-07) of a config, for these rules and these built-in templates. */
export function createSchema(rules: readonly Rule[], templates: readonly string[]): Schema {
  const globs = (description: string): Schema => ({
    description,
    anyOf: [
      { type: 'string', minLength: 1 },
      { type: 'array', items: { type: 'string', minLength: 1 } },
    ],
  })
  const settings: Record<string, Schema> = {
    template: {
      description: 'What documents are held against: `auto` (what fits best), a name, or a path to a Markdown file.',
      anyOf: [{ enum: ['auto', ...templates] }, { type: 'string', minLength: 1 }],
    },
    rules: { description: 'How grave the findings of a rule are, and its options.', $ref: '#/definitions/rules' },
  }
  for (const name of SHARED_OPTIONS) {
    const option = rules.find((rule) => name in rule.options)?.options[name]
    if (option) settings[name] = { description: option.summary, ...option.schema }
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: SCHEMA_ID,
    title: 'Configuration of system-patterns-lint',
    type: 'object',
    properties: {
      $schema: { description: 'Where this schema is, for editors.', type: 'string' },
      extends: {
        description: 'Configs to begin with: paths relative to this file (`./base.json`), or names of packages.',
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'array', items: { type: 'string', minLength: 1 } },
        ],
      },
      files: globs('Globs of the documents, relative to this file; one without a slash is meant for every folder.'),
      ignore: globs('What is left out, in the words of a `.gitignore` beside this file.'),
      ...settings,
      templates: {
        description: 'Own names for own templates: paths to Markdown files, relative to this file.',
        type: 'object',
        additionalProperties: { type: 'string', minLength: 1 },
      },
      overrides: {
        description: 'Other settings for some files; later ones win.',
        type: 'array',
        items: {
          type: 'object',
          properties: {
            files: globs('Globs of the files it is for, relative to this file.'),
            excludedFiles: globs('Globs of files that it is not for after all.'),
            ...settings,
          },
          required: ['files'],
          additionalProperties: false,
        },
      },
      baseline: {
        description: 'The file of findings that may stay, relative to this file.',
        type: 'string',
        minLength: 1,
      },
    },
    additionalProperties: false,
    definitions: {
      severity: { enum: ['error', 'warn', 'off'] },
      rules: {
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        additionalProperties: false,
      },
    },
  }
}

function ruleSchema(rule: Rule): Schema {
  const properties = Object.entries(rule.options).map(([name, option]): [string, Schema] => [
    name,
    { description: option.summary, default: option.default, ...option.schema },
  ])
  return {
    description: rule.docs.summary,
    default: rule.severity,
    anyOf: [
      { $ref: '#/definitions/severity' },
      {
        type: 'array',
        items: [
          { $ref: '#/definitions/severity' },
          { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false },
        ],
        minItems: 1,
        maxItems: 2,
        additionalItems: false,
      },
    ],
  }
}
