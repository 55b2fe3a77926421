// Written by `npm run generate` from the files of this folder.
import codeDrift from './code-drift.ts'
import deadReference from './dead-reference.ts'
import duplicateSection from './duplicate-section.ts'
import emptySection from './empty-section.ts'
import invalidDate from './invalid-date.ts'
import leftoverPlaceholder from './leftover-placeholder.ts'
import leftoverSample from './leftover-sample.ts'
import missingColumn from './missing-column.ts'
import missingDiagram from './missing-diagram.ts'
import missingField from './missing-field.ts'
import missingSection from './missing-section.ts'
import sectionOrder from './section-order.ts'
import staleDate from './stale-date.ts'
import staleToc from './stale-toc.ts'
import unclosedFence from './unclosed-fence.ts'
import unusedDirective from './unused-directive.ts'
import unwrittenContent from './unwritten-content.ts'
import type { Rule } from '../src/rule/index.ts'

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  codeDrift,
  deadReference,
  duplicateSection,
  emptySection,
  invalidDate,
  leftoverPlaceholder,
  leftoverSample,
  missingColumn,
  missingDiagram,
  missingField,
  missingSection,
  sectionOrder,
  staleDate,
  staleToc,
  unclosedFence,
  unusedDirective,
  unwrittenContent,
]
