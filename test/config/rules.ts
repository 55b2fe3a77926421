import { dateOrder, defineRule, type Rule } from '../../src/rule/index.ts'

const parts = {
  fixable: false,
  docs: { summary: 'Flags something.', why: 'Because.', fix: 'Fix it.' },
  reads: [],
  messages: {},
  examples: [],
  check: () => [],
}

/** Rules in place of the real ones: the configuration knows none by name. */
export const rules: readonly Rule[] = [
  defineRule({ ...parts, id: 'invalid-date', severity: 'error', options: { dateOrder } }),
  defineRule({
    ...parts,
    id: 'leftover-placeholder',
    severity: 'error',
    options: {
      allow: {
        default: [],
        summary: 'Texts that may stay.',
        schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
      },
    },
  }),
  defineRule({ ...parts, id: 'leftover-sample', severity: 'error', options: {} }),
  defineRule({ ...parts, id: 'missing-diagram', severity: 'warn', options: {} }),
  defineRule({ ...parts, id: 'missing-section', severity: 'error', options: {} }),
  defineRule({ ...parts, id: 'section-order', severity: 'off', options: {} }),
  defineRule({
    ...parts,
    id: 'stale-date',
    severity: 'warn',
    options: {
      maxAge: { default: 90, summary: 'How many days old.', schema: { type: 'integer', minimum: 0 } },
      dateOrder,
      rubberStamp: {
        default: false,
        summary: 'Whether dates without a change are reported.',
        schema: { type: 'boolean' },
      },
    },
  }),
]

/** The names of the built-in templates. */
export const templates = ['tracked', 'memory-bank', 'blueprint', 'architecture', 'c4', 'cline']
