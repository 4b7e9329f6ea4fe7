import { OFFICERS, type Role, STAFF } from '#app/acts/actor.ts'
import { paths } from '#app/paths.ts'

type Placed = { readonly word: string; readonly href: string; readonly roles: readonly Role[] }

const MOST_IN_ONE_ROW = 9

/** Where staff work, by what they are about; the most used first. */
const GROUPS = [
  {
    group: 'rentals',
    sections: [
      { word: 'reservations', href: paths.deskReservations(), roles: ['desk', 'manager'] },
      { word: 'risk', href: paths.deskRisk(), roles: ['desk', 'manager'] },
      { word: 'waiting', href: paths.deskWaiting(), roles: ['desk', 'manager'] },
      { word: 'untold', href: paths.deskUntold(), roles: ['desk', 'manager'] },
      { word: 'payments', href: paths.deskPayments(), roles: ['desk', 'manager'] },
      { word: 'ledger', href: paths.deskLedger(), roles: ['desk', 'manager', ...OFFICERS] },
      { word: 'fittings', href: paths.deskFittings(), roles: ['fitter', 'manager'] },
      { word: 'faults', href: paths.deskFaults(), roles: ['desk', 'technician', 'manager'] },
      { word: 'wishes', href: paths.deskWishes(), roles: ['desk', 'manager'] },
      { word: 'district', href: paths.district(), roles: OFFICERS },
    ],
  },
  {
    group: 'floor',
    sections: [
      { word: 'scan', href: paths.deskScan(), roles: STAFF },
      { word: 'round', href: paths.deskRound(), roles: ['driver', 'desk', 'manager'] },
      { word: 'reprocessing', href: paths.deskReprocessing(), roles: ['technician', 'manager'] },
      { word: 'stock_takes', href: paths.deskStockTakes(), roles: ['technician', 'manager'] },
      { word: 'transfers', href: paths.deskTransfers(), roles: ['technician', 'manager'] },
      { word: 'labels', href: paths.deskLabels(), roles: ['technician', 'manager'] },
      { word: 'conflicts', href: paths.deskConflicts(), roles: ['desk', 'technician', 'manager'] },
    ],
  },
  {
    group: 'stock',
    sections: [
      { word: 'units', href: paths.deskUnits(), roles: ['technician', 'manager', 'desk'] },
      { word: 'upkeep', href: paths.deskUpkeep(), roles: ['technician', 'manager'] },
      { word: 'repairs', href: paths.deskRepairs(), roles: ['technician', 'manager'] },
      { word: 'recalls', href: paths.deskRecalls(), roles: ['desk', 'technician', 'manager'] },
      { word: 'scrappings', href: paths.deskScrappings(), roles: ['technician', 'manager'] },
      { word: 'purchases', href: paths.deskPurchases(), roles: ['technician', 'manager'] },
      { word: 'life_cost', href: paths.deskLifeCost(), roles: ['manager'] },
      { word: 'places', href: paths.deskPlaces(), roles: ['manager'] },
      { word: 'imports', href: paths.deskImports(), roles: ['manager'] },
    ],
  },
  {
    group: 'rules',
    sections: [
      { word: 'catalogue', href: paths.deskCatalogue(), roles: ['manager', 'administrator'] },
      { word: 'categories', href: paths.deskCategories(), roles: ['manager', 'administrator'] },
      { word: 'programmes', href: paths.deskProgrammes(), roles: ['manager', ...OFFICERS, 'administrator'] },
      {
        word: 'disinfection_rules',
        href: paths.deskDisinfectionRules(),
        roles: ['technician', 'manager', 'administrator'],
      },
      { word: 'priority', href: paths.deskPriority(), roles: ['manager'] },
      { word: 'opening', href: paths.deskOpening(), roles: ['manager'] },
    ],
  },
] as const satisfies readonly { group: string; sections: readonly Placed[] }[]

type Group = (typeof GROUPS)[number]
export type DeskSection = { readonly word: Group['sections'][number]['word']; readonly href: string }
export type DeskGroup = { readonly group: Group['group']; readonly sections: readonly DeskSection[] }

/** Where somebody with these roles works; a group in which they have nothing to do is left out. */
export function deskGroups(roles: readonly Role[]): readonly DeskGroup[] {
  const isTheirs = (one: Placed) => one.roles.some(role => roles.includes(role))
  const groups = GROUPS.map(({ group, sections }) => ({
    group,
    sections: sections.filter(isTheirs).map(({ word, href }) => ({ word, href })),
  }))
  return groups.filter(({ sections }) => sections.length > 0)
}

export const isWithin = (pathname: string, { href }: DeskSection): boolean =>
  pathname === href || pathname.startsWith(`${href}/`)

/** One row while it is short; else the groups, and below them what stands in the one where the reader is. */
export function rowsOf(groups: readonly DeskGroup[], pathname: string) {
  const all = groups.flatMap(({ sections }) => sections)
  if (all.length <= MOST_IN_ONE_ROW || groups.length === 1) return { groups: [], sections: all }
  const here = groups.find(({ sections }) => sections.some(one => isWithin(pathname, one)))
  return { groups: groups.map(one => ({ ...one, isHere: one === here })), sections: here?.sections ?? [] }
}
