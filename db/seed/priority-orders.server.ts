import { USER_CLASSES } from '#app/people/user-class.ts'
import { addPriorityOrder } from '#app/programmes/priority-orders.server.ts'
import type { Database } from '#db/client.server.ts'
import type { Places } from './districts.server.ts'
import { EXAMPLES_SINCE } from './programmes.server.ts'

const SOURCE = '示例：困难残疾人优先，同一类按登记先后，待区民政局确认'

/** Each district sets its own order; until it does, an example: whoever is in hardship comes first and has priority. */
export async function seedPriorityOrders(db: Database, places: Places): Promise<void> {
  for (const districtId of places.districts.values()) {
    const order = { classes: [...USER_CLASSES], havePriority: 1, source: SOURCE, isExample: true }
    await addPriorityOrder(db, { ...order, districtId, firstOn: EXAMPLES_SINCE })
  }
}
