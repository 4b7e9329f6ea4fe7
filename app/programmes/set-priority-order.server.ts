import { act } from '#app/acts/act.server.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { no, type Result, yes } from '#app/result.ts'
import { placeFor } from '#app/time/succession.ts'
import { addPriorityOrder, endPriorityOrder, lockOrdersOf } from './priority-orders.server.ts'
import { SetPriorityOrder } from './set-priority-order.input.ts'

type OrderRefusal =
  | 'order_is_for_the_past'
  | 'order_starts_that_day_already'
  | 'two_classes_in_one_place'
  | 'district_is_missing'

/** Who comes first in the manager's district from a day on. What holds now ends the day before. */
export const setPriorityOrder = act({
  name: 'programmes.set-priority-order',
  input: SetPriorityOrder,
  may: ['manager'],
  saidByDatabase: { district_has_one_priority_order_on_a_day: 'order_starts_that_day_already' },
  async does({ db, actor, today, touch }, given): Promise<Result<{ orderId: string }, OrderRefusal>> {
    const { districtId } = actor
    if (districtId === null) return no('district_is_missing')
    const placeOf = (userClass: (typeof USER_CLASSES)[number]) => given[`place_${userClass}`]
    const classes = USER_CLASSES.toSorted((one, other) => placeOf(one) - placeOf(other))
    if (new Set(classes.map(placeOf)).size < classes.length) return no('two_classes_in_one_place')
    if (given.firstOn < today) return no('order_is_for_the_past')
    const place = placeFor(given.firstOn, await lockOrdersOf(db, districtId))
    if (!place.ok) return no('order_starts_that_day_already')
    if (place.value.ends) await endPriorityOrder(db, place.value.ends, given.firstOn)
    const { firstOn, havePriority, source } = given
    const orderId = await addPriorityOrder(db, {
      ...{ districtId, classes, havePriority, source, firstOn, untilOn: place.value.untilOn },
      isExample: given.isConfirmed === undefined,
    })
    touch({ subject: 'priority_order', id: orderId, fields: ['classes', 'havePriority', 'firstOn'] })
    return yes({ orderId })
  },
})
