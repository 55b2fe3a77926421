/** All that a rule may import. */
export { addDays, type Day, daysBetween } from '../dates/calendar.ts'
export { type DateOrder, writeLike } from '../dates/dates.ts'
export { patternError } from '../placeholders/allow-patterns.ts'
export { isUnwritten, type Leftover } from '../placeholders/leftover.ts'
export { dateOrder } from './options.ts'
export { type Context, type DatedContext, defineDatedRule, defineRule, type Problem, type Rule } from './rule.ts'
export { count, fromTemplate, quote, quoteAll, quoteField, quoteWhole } from './sentence.ts'
