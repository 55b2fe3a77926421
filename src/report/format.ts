// Written by `npm run generate` from `index.ts`.

/** The name of a report format, as `--format` takes it. */
export type Format =
  | 'pretty'
  | 'unix'
  | 'json'
  | 'sarif'
  | 'junit'
  | 'checkstyle'
  | 'github'
  | 'gitlab'
  | 'markdown'
  | 'html'
