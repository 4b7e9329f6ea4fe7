import { type Query, withQuery } from './with-query.ts'

const deskReservation = (reference: string, part = '') => `/desk/reservations/${reference}${part}`
const deskUnit = (code: string, part = '') => `/desk/units/${code}${part}`

/** The addresses of the staff. */
export const deskPaths = {
  desk: () => '/desk',
  deskReservations: (query?: Query) => withQuery('/desk/reservations', query),
  deskReservation: (reference: string, query?: Query) => withQuery(deskReservation(reference), query),
  deskCarers: (reference: string) => deskReservation(reference, '/carers'),
  deskProof: (reference: string) => deskReservation(reference, '/proof'),
  deskDecision: (reference: string) => deskReservation(reference, '/decision'),
  deskAgreement: (reference: string) => deskReservation(reference, '/agreement'),
  deskPayment: (reference: string) => deskReservation(reference, '/payment'),
  deskReceipt: (reference: string, number: string) => deskReservation(reference, `/receipts/${number}`),
  deskReceiptPdf: (reference: string, number: string) => deskReservation(reference, `/receipts/${number}/receipt.pdf`),
  /** Damage or loss is charged. */
  deskCharge: (reference: string) => deskReservation(reference, '/charge'),
  /** What a centre's ledger holds, month by month, and the same lines as a file. */
  deskLedger: (query?: Query) => withQuery('/desk/ledger', query),
  deskLedgerCsv: (query?: Query) => withQuery('/desk/ledger.csv', query),
  /** Online payments under way, and refunds that the desk has to transfer. */
  deskPayments: () => '/desk/payments',
  deskFitting: (reference: string) => deskReservation(reference, '/fitting'),
  deskFittingWaiver: (reference: string) => deskReservation(reference, '/fitting-waiver'),
  deskHandOver: (reference: string) => deskReservation(reference, '/hand-over'),
  /** The same, with the unit that was scanned. */
  deskHandOverOf: (reference: string, unit: string) => withQuery(deskReservation(reference, '/hand-over'), { unit }),
  deskDepositReturn: (reference: string) => deskReservation(reference, '/deposit-return'),
  /** Bringing in an older register from a file. */
  deskImports: (query?: Query) => withQuery('/desk/imports', query),
  deskRisk: (query?: Query) => withQuery('/desk/risk', query),
  deskWaiting: (query?: Query) => withQuery('/desk/waiting', query),
  deskWishes: (query?: Query) => withQuery('/desk/wishes', query),
  /** Which days the centre is closed, who comes first, what is kept back. */
  deskOpening: () => '/desk/opening',
  deskPriority: () => '/desk/priority',
  deskSetAside: (code: string) => deskUnit(code, '/set-aside'),
  deskFittings: () => '/desk/fittings',
  deskRound: (query?: Query) => withQuery('/desk/round', query),
  /** One van's day: load, order, leave, end. */
  deskRoundOne: (id: string, query?: Query) => withQuery(`/desk/rounds/${id}`, query),
  /** Where that page sends a scan or a move without being left. */
  deskRoundAtOnce: (id: string) => `/desk/rounds/${id}/at-once`,
  /** A stop that was not done: what came of it and why. */
  deskVisit: (reference: string) => deskReservation(reference, '/visit'),
  deskScan: (query?: Query) => withQuery('/desk/scan', query),
  /** One act for all the codes that were collected. */
  deskBatch: (query?: Query) => withQuery('/desk/batch', query),
  /** Rooms and vans. */
  deskPlaces: () => '/desk/places',
  /** Labels that are printed before anybody knows what they will stick on. */
  deskTags: () => '/desk/tags',
  deskTagsPdf: (query?: Query) => withQuery('/desk/tags.pdf', query),
  /** Where a printed label that is nobody's yet finds its device. */
  deskTagClaim: (code: string) => `/desk/tags/${code}/claim`,
  deskUnits: (query?: Query) => withQuery('/desk/units', query),
  deskUnitsNew: (query?: Query) => withQuery('/desk/units/new', query),
  deskUnit: (code: string, query?: Query) => withQuery(deskUnit(code), query),
  deskUnitRelease: (code: string) => deskUnit(code, '/release'),
  deskTakeBack: (code: string) => deskUnit(code, '/take-back'),
  deskInspection: (code: string) => deskUnit(code, '/inspection'),
  deskDisinfection: (code: string) => deskUnit(code, '/disinfection'),
  deskVerification: (code: string) => deskUnit(code, '/verification'),
  /** The next step of the way back that is written down by its points. */
  deskStep: (code: string) => deskUnit(code, '/step'),
  /** A release label is renewed. */
  deskRecheck: (code: string) => deskUnit(code, '/recheck'),
  deskReprocessing: (query?: Query) => withQuery('/desk/reprocessing', query),
  deskBatches: (query?: Query) => withQuery('/desk/reprocessing/batches', query),
  deskBatchNew: (query?: Query) => withQuery('/desk/reprocessing/batches/new', query),
  deskBatchOne: (no: number) => `/desk/reprocessing/batches/${no}`,
  deskReleased: (query?: Query) => withQuery('/desk/reprocessing/released', query),
  deskDisinfectionRules: () => '/desk/disinfection-rules',
  deskDisinfectionRulesOf: (version: number, query?: Query) => withQuery(`/desk/disinfection-rules/${version}`, query),
  /** What is being mended, and one of them: faults, parts, cost. */
  deskRepairs: () => '/desk/repairs',
  deskRepair: (id: string) => `/desk/repairs/${id}`,
  deskUnitRepair: (code: string) => deskUnit(code, '/repair'),
  /** What is due to be looked after, and by which plans. */
  deskUpkeep: (query?: Query) => withQuery('/desk/upkeep', query),
  deskUpkeepPlans: () => '/desk/upkeep/plans',
  deskUnitUpkeep: (code: string, query?: Query) => withQuery(deskUnit(code, '/upkeep'), query),
  /** Two people take a unit out of stock for good. */
  deskScrappings: () => '/desk/scrappings',
  deskScrapping: (code: string) => deskUnit(code, '/scrapping'),
  deskRecalls: () => '/desk/recalls',
  deskRecallNew: (query?: Query) => withQuery('/desk/recalls/new', query),
  deskRecall: (id: string, query?: Query) => withQuery(`/desk/recalls/${id}`, query),
  /** What each product has earned and cost in its life. */
  deskLifeCost: () => '/desk/life-cost',
  deskLifeCostCsv: () => '/desk/life-cost.csv',
  /** Counts of what is there; one that is being scanned, and what came of it. */
  deskStockTakes: () => '/desk/stock-takes',
  deskStockTake: (id: string, query?: Query) => withQuery(`/desk/stock-takes/${id}`, query),
  deskStockTakeResult: (id: string) => `/desk/stock-takes/${id}/result`,
  /** What goes from one centre to another. */
  deskTransfers: () => '/desk/transfers',
  deskTransferNew: (query?: Query) => withQuery('/desk/transfers/new', query),
  deskTransfer: (id: string, query?: Query) => withQuery(`/desk/transfers/${id}`, query),
  deskPurchases: () => '/desk/purchases',
  /** What was done on this device without network; where it is sent; what could not be done when it arrived. */
  deskKept: () => '/desk/kept',
  /** Where a page that does not lie here leads without network. */
  deskMissing: () => '/desk/kept?missing=yes',
  /** Staff sign out there: what has not been sent is asked about first. */
  deskLeave: () => '/desk/kept?leaving=yes',
  deskSync: () => '/desk/sync',
  /** Whom no message has reached. */
  deskUntold: (query?: Query) => withQuery('/desk/untold', query),
  deskConflicts: (query?: Query) => withQuery('/desk/conflicts', query),
  deskConflict: (id: string) => `/desk/conflicts/${id}`,
  deskPhoto: (id: string) => `/desk/photos/${id}`,
  deskFaults: (query?: Query) => withQuery('/desk/faults', query),
  deskLabels: (query?: Query) => withQuery('/desk/labels', query),
  deskLabelsPdf: (query?: Query) => withQuery('/desk/labels.pdf', query),
  deskCatalogue: (query?: Query) => withQuery('/desk/catalogue', query),
  deskProductNew: (query?: Query) => withQuery('/desk/catalogue/new', query),
  deskProduct: (code: string) => `/desk/catalogue/${code}`,
  deskPrice: (code: string) => `/desk/catalogue/${code}/price`,
  deskCategories: (query?: Query) => withQuery('/desk/categories', query),
  deskCategoryNew: () => '/desk/categories/new',
  deskCategory: (code: string) => `/desk/categories/${code}`,
  deskProgrammes: () => '/desk/programmes',
  /** One version: its rules in words, what it would have cost, its approval. */
  deskProgramme: (id: string) => `/desk/programmes/${id}`,
  deskProgrammeNew: (query?: Query) => withQuery('/desk/programmes/new', query),
}
