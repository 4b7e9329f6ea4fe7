/** What is looked at before a new unit may go out for the first time. */
export const ACCEPTANCE_CHECKS = ['whole', 'parts_complete', 'works', 'clean', 'label_on'] as const

/** How many units one delivery note may bring in at once. */
export const MOST_AT_ONCE = 100

/** Serial numbers as they were typed, one to a line; empty lines mean nothing. */
export const serialsOf = (lines: string): readonly string[] =>
  lines
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
