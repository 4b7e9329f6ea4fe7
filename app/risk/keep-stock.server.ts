import { act } from '#app/acts/act.server.ts'
import { yes } from '#app/result.ts'
import { KeepStock } from './keep-stock.input.ts'
import { keepAndRestore } from './restore.server.ts'

/** The house goes round one stock. Who lost their unit at this moment is told, and so is who has one again; twice tells nobody more. */
export const keepStock = act({
  name: 'risk.keep-stock',
  input: KeepStock,
  may: 'system',
  does: async (deed, stock) => yes(await keepAndRestore(deed, stock)),
})
