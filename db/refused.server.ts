/** What the database said, whichever driver brought the answer: the constraint's name and the SQLSTATE. */
export function refusedBy(error: unknown): { constraint: string | undefined; code: string | undefined } {
  let constraint: string | undefined
  let code: string | undefined
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint' in cause && typeof cause.constraint === 'string') constraint ??= cause.constraint
    if ('code' in cause && typeof cause.code === 'string') code ??= cause.code
  }
  return { constraint, code }
}
