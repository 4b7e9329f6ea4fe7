import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NEXT_RESERVATION_STATES } from '#app/booking/reservation.ts'
import { NEXT_UNIT_STATES } from '#app/inventory/unit.ts'
import { NEXT_MESSAGE_STATES } from '#app/messages/message.ts'
import { NEXT_PAYMENT_STATES, NEXT_REFUND_STATES } from '#app/payments/payment.ts'
import { NEXT_RECALL_STATES } from '#app/upkeep/recall.ts'
import { NEXT_REPAIR_STATES } from '#app/upkeep/repair.ts'
import { NEXT_SCRAPPING_STATES } from '#app/upkeep/scrapping.ts'
import { NEXT_WAITING_STATES } from '#app/waiting/waiting.ts'
import { drawStates } from './state-machines.ts'

const PAGE = 'app/README.md'
const [BEGIN, END] = ['<!-- states:begin -->', '<!-- states:end -->']
const REFRESH = `the drawings in ${PAGE} are older than the code; refresh them: UPDATE=1 npx vitest run -c test/vitest.config.ts test/state-machines.test.ts`

const drawn = [
  drawStates('Unit (`app/inventory/unit.ts`)', NEXT_UNIT_STATES),
  drawStates('Reservation (`app/booking/reservation.ts`)', NEXT_RESERVATION_STATES, 'requested'),
  drawStates('Waiting entry (`app/waiting/waiting.ts`)', NEXT_WAITING_STATES, 'waiting'),
  drawStates('Repair (`app/upkeep/repair.ts`)', NEXT_REPAIR_STATES),
  drawStates('Scrapping (`app/upkeep/scrapping.ts`)', NEXT_SCRAPPING_STATES),
  drawStates('Recall (`app/upkeep/recall.ts`)', NEXT_RECALL_STATES),
  drawStates('Online payment (`app/payments/payment.ts`)', NEXT_PAYMENT_STATES),
  drawStates('Refund of an online payment (`app/payments/payment.ts`)', NEXT_REFUND_STATES),
  drawStates('Message (`app/messages/message.ts`)', NEXT_MESSAGE_STATES, 'waiting'),
].join('\n\n')
const section = `${BEGIN}\n\n${drawn}\n\n${END}`

test('the page shows the states as the code has them', () => {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : `## States\n\n${BEGIN}${END}\n`
  const [before, rest] = page.split(BEGIN)
  const [old, after] = rest?.split(END) ?? []
  expect(after, `${PAGE} needs the markers ${BEGIN} and ${END}`).toBeDefined()
  if (process.env.UPDATE) writeFileSync(PAGE, `${before}${section}${after}`)
  else expect(`${BEGIN}${old}${END}`, REFRESH).toBe(section)
})

test('an end leads out, a beginning comes in', () => {
  expect(drawStates('Door', { shut: ['open'], open: [] })).toBe(
    '### Door\n\n```mermaid\nstateDiagram-v2\n  [*] --> shut\n  shut --> open\n  open --> [*]\n```',
  )
})
