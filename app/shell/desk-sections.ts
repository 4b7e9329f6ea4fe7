import { OFFICERS, type Role, STAFF } from '#app/acts/actor.ts'
import { paths } from '#app/paths.ts'

type Word =
  | 'reservations'
  | 'payments'
  | 'ledger'
  | 'waiting'
  | 'risk'
  | 'imports'
  | 'fittings'
  | 'round'
  | 'scan'
  | 'reprocessing'
  | 'disinfection_rules'
  | 'units'
  | 'stock_takes'
  | 'transfers'
  | 'purchases'
  | 'faults'
  | 'upkeep'
  | 'repairs'
  | 'recalls'
  | 'scrappings'
  | 'life_cost'
  | 'catalogue'
  | 'categories'
  | 'programmes'
  | 'priority'
  | 'wishes'
  | 'opening'
  | 'labels'
  | 'places'
  | 'district'

type Section = { readonly word: Word; readonly href: string; readonly roles: readonly Role[] }

const SECTIONS: readonly Section[] = [
  { word: 'reservations', href: paths.deskReservations(), roles: ['desk', 'manager'] },
  { word: 'payments', href: paths.deskPayments(), roles: ['desk', 'manager'] },
  { word: 'ledger', href: paths.deskLedger(), roles: ['desk', 'manager', ...OFFICERS] },
  { word: 'risk', href: paths.deskRisk(), roles: ['desk', 'manager'] },
  { word: 'waiting', href: paths.deskWaiting(), roles: ['desk', 'manager'] },
  { word: 'fittings', href: paths.deskFittings(), roles: ['fitter', 'manager'] },
  { word: 'round', href: paths.deskRound(), roles: ['driver', 'desk', 'manager'] },
  { word: 'scan', href: paths.deskScan(), roles: STAFF },
  { word: 'reprocessing', href: paths.deskReprocessing(), roles: ['technician', 'manager'] },
  {
    word: 'disinfection_rules',
    href: paths.deskDisinfectionRules(),
    roles: ['technician', 'manager', 'administrator'],
  },
  { word: 'units', href: paths.deskUnits(), roles: ['technician', 'manager', 'desk'] },
  { word: 'upkeep', href: paths.deskUpkeep(), roles: ['technician', 'manager'] },
  { word: 'repairs', href: paths.deskRepairs(), roles: ['technician', 'manager'] },
  { word: 'recalls', href: paths.deskRecalls(), roles: ['desk', 'technician', 'manager'] },
  { word: 'scrappings', href: paths.deskScrappings(), roles: ['technician', 'manager'] },
  { word: 'life_cost', href: paths.deskLifeCost(), roles: ['manager'] },
  { word: 'stock_takes', href: paths.deskStockTakes(), roles: ['technician', 'manager'] },
  { word: 'transfers', href: paths.deskTransfers(), roles: ['technician', 'manager'] },
  { word: 'purchases', href: paths.deskPurchases(), roles: ['technician', 'manager'] },
  { word: 'faults', href: paths.deskFaults(), roles: ['desk', 'technician', 'manager'] },
  { word: 'labels', href: paths.deskLabels(), roles: ['technician', 'manager'] },
  { word: 'places', href: paths.deskPlaces(), roles: ['manager'] },
  { word: 'imports', href: paths.deskImports(), roles: ['manager'] },
  { word: 'catalogue', href: paths.deskCatalogue(), roles: ['manager', 'administrator'] },
  { word: 'categories', href: paths.deskCategories(), roles: ['manager', 'administrator'] },
  { word: 'programmes', href: paths.deskProgrammes(), roles: ['manager', ...OFFICERS, 'administrator'] },
  { word: 'opening', href: paths.deskOpening(), roles: ['manager'] },
  { word: 'priority', href: paths.deskPriority(), roles: ['manager'] },
  { word: 'wishes', href: paths.deskWishes(), roles: ['desk', 'manager'] },
  { word: 'district', href: paths.district(), roles: OFFICERS },
]

/** Where somebody with these roles works, the most used first. */
export const deskSections = (roles: readonly Role[]): readonly Pick<Section, 'word' | 'href'>[] =>
  SECTIONS.filter(section => section.roles.some(role => roles.includes(role))).map(({ word, href }) => ({ word, href }))
