// Written by `npm run generate` from the files of `rules`.

/** The id of a rule. */
export type RuleId =
  | 'code-drift'
  | 'dead-reference'
  | 'duplicate-section'
  | 'empty-section'
  | 'invalid-date'
  | 'leftover-placeholder'
  | 'leftover-sample'
  | 'missing-column'
  | 'missing-diagram'
  | 'missing-field'
  | 'missing-section'
  | 'section-order'
  | 'stale-date'
  | 'stale-toc'
  | 'unclosed-fence'
  | 'unused-directive'
  | 'unwritten-content'
