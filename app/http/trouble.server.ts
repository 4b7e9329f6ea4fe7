import { withoutValues } from '#db/without-values.server.ts'
import { logger } from './logger.server.ts'

/** What failed goes to the log with where it happened, and without what the database repeats of people. */
export const logTrouble = (error: unknown, what: string): void =>
  logger.error({ error: withoutValues(error).stack }, what)
