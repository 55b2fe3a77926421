import type { DateOrder } from '../dates/dates.ts'
import type { Option } from './rule.ts'

/** How a date such as `3/5/2025` is read; shared by the rules that read dates. */
export const dateOrder: Option<DateOrder | null> = {
  default: null,
  summary:
    'How `3/5/2025` is read where nothing else tells: `mdy`, `dmy` or `ymd`; by default as the language of its ' +
    'label has it, else month first.',
  schema: { enum: ['mdy', 'dmy', 'ymd', null] },
}
