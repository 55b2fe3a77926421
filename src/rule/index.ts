/** All that a rule may import. */
export { addDays, type Day, daysBetween } from '../document/dates/calendar.ts'
export { writeLike } from '../document/dates/dates.ts'
export { dateOrder } from './options.ts'
export { type Context, defineRule, type Problem, type Rule } from './rule.ts'
export { count, evidenceOf, quote, quoteAll } from './sentence.ts'
export type { Unfilled } from '../template/unfilled.ts'
