import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { no, yes } from '#app/result.ts'
import { STRENGTH_UNIT } from './disinfection.ts'
import { DISINFECTION_RULES } from './disinfection-rule.ts'
import { judgeDisinfection } from './judgement.ts'
import { addDisinfection, lastTakeBackOf } from './records.server.ts'
import { RecordDisinfection } from './reprocessing.input.ts'

/**
 * Writes a disinfection down as it was measured. One that falls short stays written, and the unit stays where it is: it is
 * done again and written again.
 */
export const recordDisinfection = act({
  name: 'reprocessing.record-disinfection',
  input: RecordDisinfection,
  may: ['technician', 'manager'],
  saidByDatabase: { disinfection_passes_only_when_strong_and_long_enough: 'disinfection_falls_short' },
  async does(deed, { code, agent, lotNo, strength, minutes, ...given }) {
    const { db, actor, now, touch } = deed
    const own = await ownUnit(deed, code)
    if (!own.ok) return own
    const unit = own.value
    if (unit.state !== 'inspected') return no('nothing_to_disinfect')
    const takeBack = await lastTakeBackOf(db, unit.id)
    const rule = DISINFECTION_RULES[unit.category.hygiene][takeBack?.contamination ?? 'none']
    const partsReplaced = given.partsReplaced === 'yes'
    const judged = judgeDisinfection(rule, { agent, strength, minutes, partsReplaced })
    if (!judged.ok) return no('agent_not_for_this')
    const { hasPassed, asked, shortcomings, isTooStrong } = judged.value
    const added = await addDisinfection(db, {
      ...{ unitId: unit.id, centreId: unit.centreId, districtId: unit.centre.districtId },
      ...{ takeBackId: takeBack?.id ?? null, agent, lotNo, strength, strengthUnit: STRENGTH_UNIT[agent], minutes },
      ...{ askedStrength: asked.least, askedMinutes: asked.minutes, partsReplaced, hasPassed },
      ...{ operatorId: actor.id, at: now },
    })
    if (added) touch({ subject: 'disinfection', id: added.id, fields: ['agent', 'strength', 'minutes', 'hasPassed'] })
    if (hasPassed) {
      const moved = await moveFor(deed, unit, 'disinfected', 'disinfected')
      if (!moved.ok) return moved
    }
    return yes({ hasPassed, shortcomings, isTooStrong })
  },
})
