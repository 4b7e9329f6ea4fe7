import { DrizzleQueryError } from 'drizzle-orm'
import { refusedBy } from './refused.server.ts'

/**
 * What may stand in a log about an error. What the database says repeats the values of its statement, names and notes
 * among them: of that only its code, the constraint, the statement and where it was asked are kept.
 */
export function withoutValues(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('something was thrown that is no error')
  const { code, constraint } = refusedBy(error)
  const query = error instanceof DrizzleQueryError ? error.query : undefined
  if (code === undefined && query === undefined) return error
  const told = new Error(['the database said no:', code, constraint, query].filter(Boolean).join(' '))
  const frames = (error.stack ?? '').replace(error.message, '').match(/^\s+at .*$/gm) ?? []
  told.stack = [`Error: ${told.message}`, ...frames].join('\n')
  return told
}
