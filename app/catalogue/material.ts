/** What a device is made of where it is cleaned: it decides what may touch it (rules.md 3.2, by material). */
export const MATERIALS = [
  'metal_or_abs',
  'aluminium_or_electrics',
  'upholstery',
  'foam',
  'textile',
  'sling',
  'wood',
  'fluid_path',
] as const
export type Material = (typeof MATERIALS)[number]
