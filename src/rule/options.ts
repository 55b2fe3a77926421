import type { DateOrder } from '../dates/dates.ts'
import { patternError } from '../placeholders/allow-patterns.ts'
import type { Option } from './rule.ts'
import { quote } from './sentence.ts'

/** How a date such as `3/5/2025` is read; shared by the rules that read dates. */
export const dateOrder: Option<DateOrder | null> = {
  default: null,
  summary:
    'How `3/5/2025` is read where nothing else tells: `mdy`, `dmy` or `ymd`; by default as the language of its ' +
    'label has it, else month first.',
  schema: { enum: ['mdy', 'dmy', 'ymd', null] },
}

/** Texts to accept; shared by the rules that find unfilled text. */
export const allow: Option<readonly string[]> = {
  default: [],
  summary:
    'Texts to accept, with or without their brackets; of a sample the first line. Between slashes a regular ' +
    'expression (no repeated groups, at most three open repetitions).',
  schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
  check(patterns) {
    for (const text of patterns) {
      const error = patternError(text)
      if (error !== null) return `${quote(text)} ${error}`
    }
    return null
  },
}
