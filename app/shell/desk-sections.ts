import { OFFICERS, type Role, STAFF } from '#app/acts/actor.ts'
import { paths } from '#app/paths.ts'

type Word =
  | 'reservations'
  | 'fittings'
  | 'round'
  | 'scan'
  | 'reprocessing'
  | 'units'
  | 'faults'
  | 'catalogue'
  | 'categories'
  | 'programmes'
  | 'labels'
  | 'district'

type Section = { readonly word: Word; readonly href: string; readonly roles: readonly Role[] }

const SECTIONS: readonly Section[] = [
  { word: 'reservations', href: paths.deskReservations(), roles: ['desk', 'manager'] },
  { word: 'fittings', href: paths.deskFittings(), roles: ['fitter', 'manager'] },
  { word: 'round', href: paths.deskRound(), roles: ['driver', 'desk', 'manager'] },
  { word: 'scan', href: paths.deskScan(), roles: STAFF },
  { word: 'reprocessing', href: paths.deskReprocessing(), roles: ['technician', 'manager'] },
  { word: 'units', href: paths.deskUnits(), roles: ['technician', 'manager', 'desk'] },
  { word: 'faults', href: paths.deskFaults(), roles: ['desk', 'technician', 'manager'] },
  { word: 'labels', href: paths.deskLabels(), roles: ['technician', 'manager'] },
  { word: 'catalogue', href: paths.deskCatalogue(), roles: ['manager', 'administrator'] },
  { word: 'categories', href: paths.deskCategories(), roles: ['manager', 'administrator'] },
  { word: 'programmes', href: paths.deskProgrammes(), roles: ['manager', 'administrator'] },
  { word: 'district', href: paths.district(), roles: OFFICERS },
]

/** Where somebody with these roles works, the most used first. */
export const deskSections = (roles: readonly Role[]): readonly Pick<Section, 'word' | 'href'>[] =>
  SECTIONS.filter(section => section.roles.some(role => roles.includes(role))).map(({ word, href }) => ({ word, href }))
