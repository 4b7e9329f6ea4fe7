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

/** What every statement is told that comes after the one that failed. */
const TRANSACTION_HAS_FAILED = '25P02'

/**
 * Sends statements of one transaction together, in this order, and waits for all. When one fails those behind it fail with
 * it: what is thrown is what the first has to say, so that a refusal keeps its name and a deadlock its second try. Where
 * the order matters they come from `statement.server.ts`: what drizzle builds by itself is sent only when it is awaited.
 */
export async function atOnce<const T extends readonly unknown[]>(
  asked: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const answers = await Promise.allSettled(asked)
  const errors = answers.flatMap(answer => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
  if (errors.length > 0) throw errors.find(error => refusedBy(error).code !== TRANSACTION_HAS_FAILED) ?? errors[0]
  return answers.map(answer => (answer.status === 'fulfilled' ? answer.value : undefined)) as never
}
