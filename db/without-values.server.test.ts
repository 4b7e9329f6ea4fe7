import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { test } from '#test/support/house.ts'
import { withoutValues } from './without-values.server.ts'

const NOTE = '王桂兰家中'

test('what may be logged of a statement that failed has its code, its text and its place, and no value', async ({
  house,
}) => {
  const ask = house.db.execute(sql`select ${NOTE}::text::uuid`)
  const error: unknown = await Promise.resolve(ask).catch(thrown => thrown)
  expect(String(error)).toContain(NOTE)
  const told = withoutValues(error)
  expect(told.message).toBe('the database said no: 22P02 select $1::text::uuid')
  expect(told.stack).toContain('    at ')
  expect(`${told.stack} ${told.cause}`).not.toContain(NOTE)
})

test('any other error is told as it is, and what is none says nothing', () => {
  const error = new TypeError('x is not a function')
  expect(withoutValues(error)).toBe(error)
  expect(withoutValues(NOTE).message).not.toContain(NOTE)
})
