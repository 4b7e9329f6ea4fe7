import { access } from './access.ts'
import { aftercare } from './aftercare.ts'
import { availability } from './availability.ts'
import { booking } from './booking.ts'
import { care } from './care.ts'
import { catalogue } from './catalogue.ts'
import { changing } from './changing.ts'
import { comparing } from './comparing.ts'
import { delivery } from './delivery.ts'
import { draft } from './draft.ts'
import { eligibility } from './eligibility.ts'
import { fitting } from './fitting.ts'
import { floor } from './floor.ts'
import { guides } from './guides.ts'
import { holding } from './holding.ts'
import { imports } from './imports.ts'
import { inventory } from './inventory.ts'
import { ledger } from './ledger.ts'
import { messages } from './messages.ts'
import { offline } from './offline.ts'
import { payments } from './payments.ts'
import { people } from './people.ts'
import { pricing } from './pricing.ts'
import { programmes } from './programmes.ts'
import { rental } from './rental.ts'
import { reporting } from './reporting.ts'
import { reprocessing } from './reprocessing.ts'
import { risk } from './risk.ts'
import { scanning } from './scanning.ts'
import { stock } from './stock.ts'
import { ui } from './ui.ts'
import { upkeep } from './upkeep.ts'
import { waiting } from './waiting.ts'

export const words = {
  ui,
  access,
  care,
  catalogue,
  comparing,
  guides,
  people,
  eligibility,
  programmes,
  pricing,
  inventory,
  ledger,
  fitting,
  booking,
  availability,
  draft,
  holding,
  waiting,
  rental,
  payments,
  delivery,
  reprocessing,
  aftercare,
  messages,
  changing,
  risk,
  reporting,
  scanning,
  stock,
  upkeep,
  floor,
  imports,
  offline,
} as const
