/** All that a rule may import. */
export { addDays, type Day, daysBetween } from '../dates/calendar.ts'
export { type DateOrder, writeLike } from '../dates/dates.ts'
export type { Section } from '../document/document.ts'
export type { Edit, Range } from '../document/source.ts'
export { isUnwritten, type Leftover } from '../placeholders/leftover.ts'
export { closeFence } from '../suggest/close-fence.ts'
export {
  insertColumns,
  insertContent,
  insertDiagram,
  insertEntry,
  insertEntryField,
  insertHeadField,
  insertSection,
  insertSectionField,
  insertTable,
} from '../suggest/insert.ts'
export { removeField, removeHeading, removeLines } from '../suggest/remove.ts'
export { cutEnd } from '../text/words.ts'
export { allow, dateOrder } from './options.ts'
export { type Context, type DatedContext, defineDatedRule, defineRule, type Problem, type Rule } from './rule.ts'
export { count, fromTemplate, giveContent, quote, quoteAll, quoteField, quoteWhole } from './sentence.ts'
export { suggest } from './suggest.ts'
