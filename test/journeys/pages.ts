import { paths } from '#app/paths.ts'
import type { COLLEAGUES, RENTERS } from '#db/seed/cast.ts'
import { blankCode } from '#db/seed/world/blank-codes.ts'
import { DEMO_STOP_TOKEN } from '#db/seed/world/messages.server.ts'
import { TODAY } from './day.ts'

export type Persona = 'visitor' | keyof typeof COLLEAGUES | keyof typeof RENTERS

/**
 * Who opens a page, and where: an address; or `from` a list, along the first links that fit, to the page itself or to what
 * `to` makes of the last word of the last link.
 */
export type Opening = {
  readonly who: Persona
  readonly at: string
  readonly along?: readonly RegExp[]
  readonly to?: (last: string) => string
  readonly status?: number
}

const DEVICE = 'C12-01'
const TERM = { from: TODAY, months: '1', centre: 'WQ' }
const RESERVATION = /^\/reservations\/[^/]+$/
const DESK_RESERVATION = /^\/desk\/reservations\/[^/?]+$/
const UNIT = /^\/desk\/units\/(?!new)[^/?]+$/

const atDesk = (state: string) => ({ at: paths.deskReservations({ state }), along: [DESK_RESERVATION] })
const onFloor = (state: string) => ({ at: paths.deskUnits({ state }), along: [UNIT] })
const atHome = { who: 'zhaoDeshun', at: paths.mine(), along: [RESERVATION] } as const
const [desk, fitter, driver] = [{ who: 'liuFang' }, { who: 'zhaoMin' }, { who: 'sunQiang' }] as const
const [technician, verifier, manager] = [{ who: 'zhouJie' }, { who: 'wuLei' }, { who: 'heJing' }] as const
const [officer, renter, visitor] = [{ who: 'zhengMing' }, { who: 'zhaoDeshun' }, { who: 'visitor' }] as const

/** Every route that shows a page. */
export const PAGES: { readonly [routeId: string]: Opening } = {
  'routes/_index': { ...visitor, at: paths.home() },
  'routes/offline': { ...visitor, at: paths.offline() },
  'routes/devices._index': { ...visitor, at: paths.devices() },
  'routes/devices.compare': { ...visitor, at: paths.compare([DEVICE, 'C12-02', 'C09-01']) },
  'routes/glossary': { ...visitor, at: paths.glossary() },
  'routes/guides._index': { ...visitor, at: paths.guides() },
  'routes/guides.$slug': { ...visitor, at: paths.guide('oxygen') },
  'routes/devices.$code': { ...visitor, at: paths.device(DEVICE) },
  'routes/devices.$code_.calendar': { ...visitor, at: paths.deviceCalendar(DEVICE, { centre: 'WQ' }) },
  'routes/sign-in': { ...visitor, at: paths.signIn() },
  'routes/sign-in_.staff': { ...visitor, at: paths.staffSignIn() },
  'routes/demo.messages': { ...visitor, at: paths.demoMessages() },
  'routes/$': { ...visitor, at: '/nowhere/at-all', status: 404 },

  'routes/devices.$code_.reserve': { ...renter, at: paths.reservePeriod(DEVICE) },
  'routes/devices.$code_.reserve_.quote': { ...renter, at: paths.reserveQuote(DEVICE, TERM) },
  'routes/devices.$code_.reserve_.who': { ...renter, at: paths.reserveWho(DEVICE, { ...TERM, who: 'edit' }) },
  'routes/devices.$code_.reserve_.delivery': { ...renter, at: paths.reserveDelivery(DEVICE, TERM) },
  'routes/devices.$code_.reserve_.contact': { ...renter, at: paths.reserveContact(DEVICE, TERM) },
  'routes/devices.$code_.reserve_.check': { ...renter, at: paths.reserveCheck(DEVICE, TERM) },
  'routes/devices.$code_.reserve_.instead': { ...renter, at: paths.reserveInstead(DEVICE, TERM) },
  'routes/mine': { ...renter, at: paths.mine() },
  'routes/mine_.carers': { who: 'wangGuilan', at: paths.mineCarers() },
  'routes/mine_.messages': { who: 'liJianguo', at: paths.mineMessages() },
  'routes/messages.stop.$token': { ...visitor, at: paths.stopReminders(DEMO_STOP_TOKEN) },
  'routes/mine_.carers_.new': { ...renter, at: paths.mineCarersNew() },
  'routes/reservations.$reference': atHome,
  'routes/reservations.$reference_.agreement': { ...atHome, to: paths.reservationAgreement },
  'routes/u.$code': { ...atHome, along: [RESERVATION, /^\/u\/[^/]+$/] },
  'routes/u.$code_.fault': { ...atHome, along: [RESERVATION, /^\/u\/[^/]+$/], to: paths.unitFault },
  'routes/reservations.$reference_.cancellation': {
    ...{ ...desk, ...atDesk('requested') },
    to: paths.reservationCancellation,
  },

  'routes/reservations.$reference_.payment': { ...atHome, to: paths.reservationPayment },
  'routes/reservations.$reference_.undo': { ...atHome, to: paths.reservationUndo },
  'routes/desk.payments._index': { ...desk, at: paths.deskPayments() },

  'routes/reservations.$reference_.change': { ...{ ...desk, ...atDesk('requested') }, to: paths.reservationChange },
  'routes/reservations.$reference_.extension': { ...atHome, to: paths.reservationExtension },
  'routes/reservations.$reference_.exchange': { ...atHome, to: paths.reservationExchange },
  'routes/reservations.$reference_.return': { ...atHome, to: paths.reservationReturn },

  'routes/desk.reservations._index': { ...desk, at: paths.deskReservations() },
  'routes/desk.reservations_.$reference': { ...desk, ...atDesk('requested') },
  'routes/desk.reservations_.$reference_.proof': { ...desk, ...atDesk('requested'), to: paths.deskProof },
  'routes/desk.reservations_.$reference_.carers': { ...desk, ...atDesk('handed_over'), to: paths.deskCarers },
  'routes/desk.reservations_.$reference_.decision': { ...desk, ...atDesk('requested'), to: paths.deskDecision },
  'routes/desk.reservations_.$reference_.agreement': { ...desk, ...atDesk('confirmed'), to: paths.deskAgreement },
  'routes/desk.reservations_.$reference_.payment': { ...desk, ...atDesk('handed_over'), to: paths.deskPayment },
  'routes/desk.reservations_.$reference_.receipts.$number': {
    ...{ ...desk, at: paths.deskReservations({ state: 'handed_over' }) },
    along: [DESK_RESERVATION, /\/receipts\/[^/]+$/],
  },
  'routes/desk.reservations_.$reference_.charge': { ...desk, ...atDesk('closed'), to: paths.deskCharge },
  'routes/desk.ledger._index': { ...desk, at: paths.deskLedger() },
  'routes/reservations.$reference_.receipts.$number': { ...atHome, along: [RESERVATION, /\/receipts\/[^/]+$/] },
  'routes/desk.reservations_.$reference_.deposit-return': {
    ...{ ...desk, ...atDesk('closed') },
    to: paths.deskDepositReturn,
  },
  'routes/devices.$code_.waiting': { ...renter, at: paths.waitingNew(DEVICE, TERM) },
  'routes/waiting.$id': { ...{ who: 'wangGuilan', at: paths.mine() }, along: [/^\/waiting\/[^/]+$/] },
  'routes/wishes.new': { ...renter, at: paths.wishNew({ product: DEVICE }) },
  'routes/desk.waiting': { ...desk, at: paths.deskWaiting() },
  'routes/desk.wishes': { ...manager, at: paths.deskWishes() },
  'routes/desk.priority': { ...manager, at: paths.deskPriority() },
  'routes/desk.untold': { ...desk, at: paths.deskUntold() },
  'routes/desk.conflicts._index': { ...desk, at: paths.deskConflicts() },
  'routes/desk.conflicts.$id': { ...desk, at: paths.deskConflicts(), along: [/^\/desk\/conflicts\/[^/]+$/] },
  'routes/desk.kept': { ...technician, at: paths.deskKept() },
  'routes/desk.faults': { ...desk, at: paths.deskFaults() },
  'routes/desk.labels': { ...desk, at: paths.deskLabels({ state: 'ready' }) },

  'routes/desk.fittings': { ...fitter, at: paths.deskFittings() },
  'routes/desk.reservations_.$reference_.fitting': { ...fitter, at: paths.deskFittings(), along: [/\/fitting$/] },
  'routes/desk.round': { ...driver, at: paths.deskRound() },
  'routes/desk.rounds.$id': { ...driver, at: paths.deskRound(), along: [/\/desk\/rounds\/[^/]+$/] },
  'routes/desk.reservations_.$reference_.visit': { ...driver, at: paths.deskRound(), along: [/\/visit$/] },
  'routes/desk.reservations_.$reference_.hand-over': { ...driver, at: paths.deskRound(), along: [/\/hand-over$/] },

  'routes/desk.places': { ...manager, at: paths.deskPlaces() },
  'routes/desk.batch': { ...technician, at: paths.deskBatch() },
  'routes/desk.tags.$code.claim': { ...technician, at: paths.deskTagClaim(blankCode('WQ', 0)) },
  'routes/desk.tags._index': { ...technician, at: paths.deskTags() },
  'routes/desk.scan': { ...technician, at: paths.deskScan() },
  'routes/desk.reprocessing': { ...technician, at: paths.deskReprocessing() },
  'routes/desk.units._index': { ...technician, at: paths.deskUnits() },
  'routes/desk.units_.$code_.set-aside': { ...technician, ...onFloor('ready'), to: paths.deskSetAside },
  'routes/desk.units.new': { ...technician, at: paths.deskUnitsNew() },
  'routes/desk.units.$code._index': { ...technician, ...onFloor('out') },
  'routes/desk.units_.$code_.take-back': { ...technician, ...onFloor('out'), to: paths.deskTakeBack },
  'routes/desk.units.$code.release': { ...technician, ...onFloor('received'), to: paths.deskUnitRelease },
  'routes/desk.units.$code.inspection': { ...technician, ...onFloor('quarantine'), to: paths.deskInspection },
  'routes/desk.units.$code.disinfection': { ...technician, ...onFloor('precleaned'), to: paths.deskDisinfection },
  'routes/desk.units.$code.step': { ...technician, ...onFloor('dried'), to: paths.deskStep },
  'routes/desk.units.$code.recheck': { ...technician, ...onFloor('ready'), to: paths.deskRecheck },
  'routes/desk.reprocessing_.batches._index': { ...technician, at: paths.deskBatches() },
  'routes/desk.reprocessing_.batches.new': { ...technician, at: paths.deskBatchNew() },
  'routes/desk.reprocessing_.batches.$no': { ...technician, at: paths.deskBatches(), along: [/\/batches\/\d+$/] },
  'routes/desk.reprocessing_.released': { ...technician, at: paths.deskReleased() },
  'routes/desk.disinfection-rules._index': { ...manager, at: paths.deskDisinfectionRules() },
  'routes/desk.disinfection-rules.$version': {
    ...{ ...manager, at: paths.deskDisinfectionRules(), along: [/\/disinfection-rules\/\d+$/] },
  },
  'routes/desk.units.$code.verification': { ...verifier, ...onFloor('tested'), to: paths.deskVerification },

  'routes/desk.repairs._index': { ...technician, at: paths.deskRepairs() },
  'routes/desk.repairs.$id': { ...technician, at: paths.deskRepairs(), along: [/^\/desk\/repairs\/[^/]+$/] },
  'routes/desk.units_.$code_.repair': { ...technician, ...onFloor('ready'), to: paths.deskUnitRepair },
  'routes/desk.units_.$code_.upkeep': { ...technician, ...onFloor('out'), to: paths.deskUnitUpkeep },
  'routes/desk.units_.$code_.scrapping': { ...technician, ...onFloor('ready'), to: paths.deskScrapping },
  'routes/desk.upkeep._index': { ...technician, at: paths.deskUpkeep() },
  'routes/desk.upkeep.plans': { ...manager, at: paths.deskUpkeepPlans() },
  'routes/desk.scrappings': { ...technician, at: paths.deskScrappings() },
  'routes/desk.recalls._index': { ...manager, at: paths.deskRecalls() },
  'routes/desk.recalls.new': { ...manager, at: paths.deskRecallNew() },
  'routes/desk.recalls.$id': { ...manager, at: paths.deskRecalls(), along: [/^\/desk\/recalls\/(?!new)[^/]+$/] },
  'routes/desk.life-cost': { ...manager, at: paths.deskLifeCost() },
  'routes/desk.stock-takes._index': { ...technician, at: paths.deskStockTakes() },
  'routes/desk.stock-takes.$id': { ...technician, at: paths.deskStockTakes(), along: [/^\/desk\/stock-takes\/[^/]+$/] },
  'routes/desk.stock-takes.$id_.result': {
    ...{ ...technician, at: paths.deskStockTakes(), along: [/^\/desk\/stock-takes\/[^/]+$/] },
    to: paths.deskStockTakeResult,
  },
  'routes/desk.transfers._index': { ...technician, at: paths.deskTransfers() },
  'routes/desk.transfers.new': { ...technician, at: paths.deskTransferNew({ to: 'HD', codes: 'FJ-0417' }) },
  'routes/desk.transfers.$id': {
    ...technician,
    at: paths.deskTransfers(),
    along: [/^\/desk\/transfers\/(?!new)[^/]+$/],
  },
  'routes/desk.purchases': { ...manager, at: paths.deskPurchases() },

  'routes/desk._index': { ...manager, at: paths.desk() },
  'routes/desk.imports': { ...manager, at: paths.deskImports() },
  'routes/desk.risk': { ...manager, at: paths.deskRisk() },
  'routes/desk.opening': { ...manager, at: paths.deskOpening() },
  'routes/desk.programmes._index': { ...manager, at: paths.deskProgrammes() },
  'routes/desk.programmes.$id': {
    ...manager,
    at: paths.deskProgrammes(),
    along: [/^\/desk\/programmes\/(?!new)[^/?]+$/],
  },
  'routes/desk.programmes.new': { ...manager, at: paths.deskProgrammeNew({ code: 'hardship-subsidy' }) },
  'routes/desk.catalogue._index': { ...manager, at: paths.deskCatalogue() },
  'routes/desk.catalogue.new': { ...manager, at: paths.deskProductNew({ category: 'C12' }) },
  'routes/desk.catalogue.$code': { ...manager, at: paths.deskProduct(DEVICE) },
  'routes/desk.catalogue_.$code_.price': { ...manager, at: paths.deskPrice(DEVICE) },
  'routes/desk.categories._index': { ...manager, at: paths.deskCategories() },
  'routes/desk.categories.new': { ...manager, at: paths.deskCategoryNew() },
  'routes/desk.categories.$code': { ...manager, at: paths.deskCategory('C12') },
  'routes/desk.reservations_.$reference_.fitting-waiver': {
    ...{ ...manager, at: paths.deskFittings(), along: [/\/fitting-waiver$/] },
  },

  'routes/district._index': { ...officer, at: paths.district() },
  'routes/district.rentals': { ...officer, at: paths.districtRentals() },
}
