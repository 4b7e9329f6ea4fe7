import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { lockStock, type Stock } from '#app/allotment/allotments.server.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { setManyAside } from '#app/allotment/set-many-aside.server.ts'
import { tellEndangered } from '#app/booking/endangered.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { StartRecall } from './recall.input.ts'
import { messagesFor, RECALL_HOLDS_DAYS } from './recall.ts'
import { tellUsers } from './recall-notices.server.ts'
import { nameUnits, takeUnitsMeant } from './recalled-units.server.ts'
import { addRecall, noteEffect } from './recalls.server.ts'

/**
 * A maker or an authority says that some units must not be used. In one act, however many they are: each is named and kept
 * back, whoever was promised one gets another or is told, and whoever has or had one is told too.
 */
export const startRecall = act({
  name: 'upkeep.start-recall',
  input: StartRecall,
  may: ['manager'],
  saidByDatabase: { recall_notice_is_taken_up_once_at_a_centre: 'recall_is_taken_up_already' },
  async does(deed, notice) {
    const { db, actor, now, touch } = deed
    const product = await productByCode(db, notice.product)
    const centre = actor.centreId && (await centreById(db, actor.centreId))
    if (!product) return no('recall_is_of_no_product')
    if (!centre) return no('no_centre')
    const stock = { centreId: centre.id, productId: product.id }
    await lockStock(db, stock)
    const meant = { lotNo: notice.lotNo || null, serials: notice.serials.length > 0 ? notice.serials : null }
    const unitIds = await takeUnitsMeant(db, { ...stock, ...meant })
    if (unitIds.length === 0) return no('recall_finds_no_unit')
    const { noticeNo, zh, en } = notice
    const row = { ...stock, ...meant, serials: meant.serials && [...meant.serials], noticeNo, zh, en }
    const id = await addRecall(db, { ...row, districtId: centre.districtId, startedBy: actor.id, startedAt: now })
    await nameUnits(db, id, centre.id, centre.districtId, unitIds)
    touch({ subject: 'recall', id, fields: ['units', 'notices', 'allotment'] })
    const effect = await keepBack(deed, stock, { id, unitIds, notice })
    const told = await tell(deed, id, unitIds)
    return yes({ id, units: unitIds.length, told, ...effect })
  },
})

type Recalled = {
  readonly id: string
  readonly unitIds: readonly string[]
  readonly notice: z.infer<typeof StartRecall>
}

async function keepBack(deed: Deed, stock: Stock, { id, unitIds, notice }: Recalled) {
  const { db, now, today } = deed
  const keeping = await keepingOf(db, stock, { now, today })
  const until = addDays(today, RECALL_HOLDS_DAYS)
  const aside = { ...stock, unitIds, keeping, until, holderId: id, why: 'recall' as const, note: notice.noticeNo }
  const { moved, homeless } = await setManyAside(db, aside)
  await tellEndangered(deed, homeless)
  const effect = { moved: moved.length, endangered: homeless.length }
  await noteEffect(db, id, effect)
  return effect
}

/** Leaves word for everybody who has or had one; nothing of the device is said there. */
async function tell(deed: Deed, recallId: string, unitIds: readonly string[]): Promise<number> {
  const told = messagesFor(await tellUsers(deed.db, recallId, unitIds, deed.now.toISOString()))
  for (const { phone, personId, reference, isCurrent } of told)
    tellOf(deed, isCurrent ? 'unit_recalled' : 'earlier_unit_recalled', { id: recallId, phone, personId, reference })
  return told.length
}
