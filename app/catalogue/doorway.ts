/** Doors of flats as they are measured: bathroom, bedroom, entrance (rules.md 4.3). Clear width in millimetres. */
export const DOORWAYS = [
  { place: 'bathroom', clearMm: 650 },
  { place: 'bedroom', clearMm: 750 },
  { place: 'entrance', clearMm: 850 },
] as const
export type Doorway = (typeof DOORWAYS)[number]['place']

/** Room for a hand on each side: what fits to the millimetre does not fit. */
const SPARE_MM = 30

/** The width that a door has to let through: beds and armchairs are carried in as parts. */
export const widthToPass = (product: {
  readonly widthMm: number | null
  readonly specs: { readonly [key: string]: unknown }
}): number | null => (typeof product.specs.carry_width === 'number' ? product.specs.carry_width : product.widthMm)

/** The narrowest doorway that a device usually passes; none where even the entrance door has to be measured. */
export const narrowestDoorway = (widthMm: number): Doorway | undefined =>
  DOORWAYS.find(({ clearMm }) => widthMm + SPARE_MM <= clearMm)?.place
