import { describe, expect, test } from 'vitest'
import { deskGroups, rowsOf } from './desk-sections.ts'

const wordsOf = (roles: Parameters<typeof deskGroups>[0]) =>
  deskGroups(roles).flatMap(({ sections }) => sections.map(({ word }) => word))

describe('the sections of the staff', () => {
  test('nobody is shown where they have nothing to do', () => {
    expect(wordsOf(['driver'])).toEqual(['scan', 'round'])
    expect(wordsOf(['administrator'])).toEqual(['catalogue', 'categories', 'programmes', 'disinfection_rules'])
    expect(wordsOf(['manager'])).not.toContain('district')
  })

  test('few stand in one row', () => {
    expect(rowsOf(deskGroups(['driver']), '/desk/round')).toMatchObject({ groups: [], sections: { length: 2 } })
  })

  test('many stand in groups, and those of one group below', () => {
    const { groups, sections } = rowsOf(deskGroups(['manager']), '/desk/units/A2BCD3EF/step')
    expect(groups.map(({ group, isHere }) => [group, isHere])).toEqual([
      ['rentals', false],
      ['floor', false],
      ['stock', true],
      ['rules', false],
    ])
    expect(sections.map(({ word }) => word)).toContain('repairs')
  })

  test('the start page shows the groups alone', () =>
    expect(rowsOf(deskGroups(['manager']), '/desk').sections).toEqual([]))
})
