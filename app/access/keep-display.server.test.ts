import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { refusedBy } from '#db/refused.server.ts'
import { test } from '#test/support/house.ts'
import { aPerson, residentFor, withAllSight } from '#test/support/makers.ts'
import { signedInOf } from './accounts.server.ts'
import { keepDisplay } from './keep-display.server.ts'

test('each switch is kept with the account, and what was not pressed stays', async ({ house }) => {
  const resident = await residentFor(house, await aPerson(house))
  const choices = async () => (await house.seeAll(db => signedInOf(db, resident.id))).choices
  expect(await choices()).toEqual({ language: null, size: null, contrast: null })
  expect(await perform(house, keepDisplay, resident, { size: 'elder' })).toEqual(yes(null))
  expect(await perform(house, keepDisplay, resident, { language: 'en' })).toEqual(yes(null))
  expect(await choices()).toEqual({ language: 'en', size: 'elder', contrast: null })
})

test('a visitor has no account to keep it with, and nothing is kept that is not offered', async ({ house }) => {
  const resident = await residentFor(house, await aPerson(house))
  expect(await perform(house, keepDisplay, VISITOR, { size: 'elder' })).toEqual(no('not_allowed'))
  expect(await perform(house, keepDisplay, resident, { size: 'huge' })).toMatchObject({ refusal: 'misread' })
})

test.for([
  ['language', 'la'],
  ['size', 'huge'],
  ['contrast', 'none'],
] as const)('the database knows no %s %s', async ([column, word], { house }) => {
  const { id } = await residentFor(house, await aPerson(house))
  const refused = await withAllSight(house, db =>
    db.execute(sql`update accounts set ${sql.identifier(column)} = ${word} where id = ${id}`),
  ).then(
    () => 'nothing',
    error => refusedBy(error).constraint,
  )
  expect(refused).toBe(`account_${column}_is_known`)
})
