// Written by `npm run generate` from the files of `rules`.
import codeDriftRule from '../../rules/code-drift.ts'
import deadReferenceRule from '../../rules/dead-reference.ts'
import duplicateSectionRule from '../../rules/duplicate-section.ts'
import emptySectionRule from '../../rules/empty-section.ts'
import invalidDateRule from '../../rules/invalid-date.ts'
import leftoverPlaceholderRule from '../../rules/leftover-placeholder.ts'
import leftoverSampleRule from '../../rules/leftover-sample.ts'
import missingColumnRule from '../../rules/missing-column.ts'
import missingDiagramRule from '../../rules/missing-diagram.ts'
import missingFieldRule from '../../rules/missing-field.ts'
import missingSectionRule from '../../rules/missing-section.ts'
import sectionOrderRule from '../../rules/section-order.ts'
import staleDateRule from '../../rules/stale-date.ts'
import staleTocRule from '../../rules/stale-toc.ts'
import unclosedFenceRule from '../../rules/unclosed-fence.ts'
import unusedDirectiveRule from '../../rules/unused-directive.ts'
import unwrittenContentRule from '../../rules/unwritten-content.ts'
import { createPlugin } from './plugin.ts'
import type { RuleConfig, RulePlugin } from './public.ts'

/** Flags a document whose named files have changed since its own last content change. */
export const codeDrift: RulePlugin = createPlugin(codeDriftRule)

/** Flags a link, image, anchor or path that leads nowhere in the repository. */
export const deadReference: RulePlugin = createPlugin(deadReferenceRule)

/** Flags a second heading with the same title, at the same level under the same parent. */
export const duplicateSection: RulePlugin = createPlugin(duplicateSectionRule)

/**
 * Flags a heading with nothing under it, a label with nothing after it and nothing nested, a table with nothing in its
 * rows, and a document without content.
 */
export const emptySection: RulePlugin = createPlugin(emptySectionRule)

/**
 * Flags a created or modified date, or one that the template asks for, that is not a calendar date or in the future;
 * also a modified date before the created one.
 */
export const invalidDate: RulePlugin = createPlugin(invalidDateRule)

/**
 * Flags text that the author has certainly still to replace: placeholder, choice list, date form, `TODO`, known text of
 * a template.
 */
export const leftoverPlaceholder: RulePlugin = createPlugin(leftoverPlaceholderRule)

/** Flags sample content of a template that is still there: its diagram, its steps, its rows. */
export const leftoverSample: RulePlugin = createPlugin(leftoverSampleRule)

/** Flags a table that lacks a column of the template's table, or is missing altogether. */
export const missingColumn: RulePlugin = createPlugin(missingColumnRule)

/** Flags a section that has a diagram in the template and neither a fence nor an image in the document. */
export const missingDiagram: RulePlugin = createPlugin(missingDiagramRule)

/** Flags a labelled field that the template gives the head, a section or an entry and the document does not have. */
export const missingField: RulePlugin = createPlugin(missingFieldRule)

/** Flags a section that the template requires and the document does not have. */
export const missingSection: RulePlugin = createPlugin(missingSectionRule)

/** Flags sections that come in another order than the template's. */
export const sectionOrder: RulePlugin = createPlugin(sectionOrderRule)

/**
 * Flags a Last Modified date that is older than `maxAge`, or older than the last change of the document's content in
 * git.
 */
export const staleDate: RulePlugin = createPlugin(staleDateRule)

/**
 * Flags a table of contents that disagrees with the headings: a link without a heading, a heading that is not listed.
 */
export const staleToc: RulePlugin = createPlugin(staleTocRule)

/** Flags a code fence that is never closed, so that what follows is read as code. */
export const unclosedFence: RulePlugin = createPlugin(unclosedFenceRule)

/** Flags a disable comment that hides no finding, or names an unknown rule. */
export const unusedDirective: RulePlugin = createPlugin(unusedDirectiveRule)

/** Flags an instruction to the author, or deferred content, that is recognised by its wording alone. */
export const unwrittenContent: RulePlugin = createPlugin(unwrittenContentRule)

/** Every rule with the severity it has by default. */
const listed: [RulePlugin, RuleConfig][] = [
  [codeDrift, ['off']],
  [deadReference, ['warn']],
  [duplicateSection, ['warn']],
  [emptySection, ['warn']],
  [invalidDate, ['error']],
  [leftoverPlaceholder, ['error']],
  [leftoverSample, ['error']],
  [missingColumn, ['warn']],
  [missingDiagram, ['warn']],
  [missingField, ['warn']],
  [missingSection, ['error']],
  [sectionOrder, ['off']],
  [staleDate, ['warn']],
  [staleToc, ['warn']],
  [unclosedFence, ['error']],
  [unusedDirective, ['warn']],
  [unwrittenContent, ['warn']],
]
export default listed
