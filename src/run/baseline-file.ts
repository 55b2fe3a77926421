/** The name of a baseline that nobody named: beside the config, else in the working directory. */
export const BASELINE_FILE = '.system-patterns-lint-baseline.json'
