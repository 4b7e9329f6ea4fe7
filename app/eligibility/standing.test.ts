import { expect, test } from 'vitest'
import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import { PROOF_KINDS, type ProofKind } from './proof.ts'
import { carries, NEEDED_PROOFS, proposedClass, standingsOf } from './standing.ts'

const TODAY = dayOf('2026-03-02')
const OLD = dayOf('1956-03-04')
const SIXTY_TODAY = dayOf('1966-03-02')
const SIXTY_TOMORROW = dayOf('1966-03-03')

test.each<[string, Day | null, boolean, readonly UserClass[]]>([
  ['old and local', OLD, true, ['hardship_disabled', 'local_elderly', 'local_ill', 'other']],
  ['sixty today', SIXTY_TODAY, true, ['hardship_disabled', 'local_elderly', 'local_ill', 'other']],
  ['sixty tomorrow', SIXTY_TOMORROW, true, ['hardship_disabled', 'local_ill', 'other']],
  ['of unknown age', null, true, ['hardship_disabled', 'local_ill', 'other']],
  ['old, from elsewhere', OLD, false, ['other']],
])('%s could count as', (_, bornOn, isLocal, classes) => {
  expect(standingsOf({ bornOn, isLocal, holds: [] }, TODAY).map(standing => standing.userClass)).toEqual(classes)
})

test.each<[readonly ProofKind[], UserClass]>([
  [[], 'other'],
  [['identity_number'], 'other'],
  [['identity_number', 'household_register'], 'local_elderly'],
  [['identity_number', 'disability_card'], 'other'],
  [['identity_number', 'disability_card', 'aid_certificate'], 'hardship_disabled'],
  [[...PROOF_KINDS], 'hardship_disabled'],
  [['identity_number', 'household_register', 'discharge_note'], 'local_elderly'],
])('an old local resident who has shown %j is proposed as %s', (holds, userClass) => {
  expect(proposedClass({ bornOn: OLD, isLocal: true, holds }, TODAY)).toBe(userClass)
})

test('a younger local resident with a discharge note is ill or injured', () => {
  const holds: readonly ProofKind[] = ['identity_number', 'household_register', 'discharge_note']
  expect(proposedClass({ bornOn: SIXTY_TOMORROW, isLocal: true, holds }, TODAY)).toBe('local_ill')
})

test('what is missing is told', () => {
  const [first] = standingsOf({ bornOn: OLD, isLocal: true, holds: ['disability_card'] }, TODAY)
  expect(first).toMatchObject({ userClass: 'hardship_disabled', missing: ['identity_number', 'aid_certificate'] })
})

test.each<[UserClass, ProofKind, Day | null, string]>([
  ['hardship_disabled', 'disability_card', null, 'yes'],
  ['hardship_disabled', 'aid_certificate', null, 'yes'],
  ['hardship_disabled', 'discharge_note', null, 'proof_is_for_another_class'],
  ['local_elderly', 'household_register', OLD, 'yes'],
  ['local_elderly', 'identity_number', SIXTY_TODAY, 'yes'],
  ['local_elderly', 'household_register', SIXTY_TOMORROW, 'not_elderly_yet'],
  ['local_elderly', 'household_register', null, 'not_elderly_yet'],
  ['local_elderly', 'disability_card', OLD, 'proof_is_for_another_class'],
  ['local_ill', 'discharge_note', null, 'yes'],
  ['local_ill', 'identity_number', OLD, 'proof_is_for_another_class'],
  ['other', 'identity_number', null, 'yes'],
])('%s on the strength of %s, born %s: %s', (userClass, kind, bornOn, answer) => {
  const said = carries({ userClass, kind, bornOn }, TODAY)
  expect(said.ok ? 'yes' : said.refusal).toBe(answer)
})

test('each class can rest on one of the papers that it needs', () => {
  for (const userClass of USER_CLASSES) {
    expect(NEEDED_PROOFS[userClass].some(kind => carries({ userClass, kind, bornOn: OLD }, TODAY).ok)).toBe(true)
  }
})
