import type { Rule } from '../rule/rule.ts'
import type { Schema } from './check.ts'
import { sharedOptions } from './config.ts'

/** The address of the configuration schema: the value of `$schema`. */
export const schemaUrl = 'https://unpkg.com/system-patterns-lint/schema.json'

/** What concerns a run as a whole: of the configuration of the working directory. */
const runSettings: Record<string, Schema> = {
  maxWarnings: {
    description: 'A run with more warnings fails. Of the configuration of the working directory.',
    type: 'integer',
    minimum: 0,
  },
  cache: {
    description: 'Whether results are kept between runs. Of the configuration of the working directory.',
    type: 'boolean',
  },
  cacheStrategy: {
    description:
      'How a file that has not changed is recognised: by its size and times, or by its content, for checkouts ' +
      'that set new times on all files. Of the configuration of the working directory.',
    enum: ['metadata', 'content'],
  },
}

/** The JSON Schema (draft-07) of a configuration, for these rules and these built-in templates. */
export function createSchema(rules: readonly Rule[], templates: readonly string[]): Schema {
  const settings: Record<string, Schema> = {
    template: {
      description:
        'The template to check documents against: `auto` (the best match), a name, or a path to a Markdown file.',
      anyOf: [{ enum: ['auto', ...templates] }, { type: 'string', minLength: 1 }],
    },
    rules: { description: 'The severity and the options of each rule.', $ref: '#/definitions/rules' },
  }
  for (const name of sharedOptions) {
    const option = rules.find((rule) => name in rule.options)?.options[name]
    if (option) settings[name] = { description: option.summary, ...option.schema }
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaUrl,
    title: 'Configuration of system-patterns-lint',
    type: 'object',
    properties: {
      $schema: { description: 'The address of this schema, for editors.', type: 'string' },
      extends: {
        description: 'Configurations to extend: paths relative to this file (`./base.json`), or names of packages.',
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'array', items: { type: 'string', minLength: 1 } },
        ],
      },
      files: globs('Globs of the documents, relative to this file; one without a slash matches in every folder.'),
      ignore: globs('Files to exclude, in the syntax of a `.gitignore` file beside this file.'),
      ...settings,
      templates: {
        description: 'Names for your own templates: paths to Markdown files, relative to this file.',
        type: 'object',
        maxProperties: 100,
        additionalProperties: { type: 'string', minLength: 1 },
      },
      overrides: {
        description: 'Settings for some files; later ones take precedence.',
        type: 'array',
        items: {
          type: 'object',
          properties: {
            files: globs('Globs of the files that it applies to, relative to this file.'),
            excludedFiles: globs('Globs of files that it does not apply to.'),
            ...settings,
          },
          required: ['files'],
          additionalProperties: false,
        },
      },
      baseline: {
        description: 'The baseline file, relative to this file: recorded findings are not reported.',
        type: 'string',
        minLength: 1,
      },
      ...runSettings,
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

function globs(description: string): Schema {
  return {
    description,
    anyOf: [
      { type: 'string', minLength: 1, maxLength: 1000 },
      { type: 'array', items: { type: 'string', minLength: 1, maxLength: 1000 }, maxItems: 1000 },
    ],
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
