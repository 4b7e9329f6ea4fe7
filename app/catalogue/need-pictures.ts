import type { Need } from './category.ts'

/** The category whose drawing stands for a need. */
export const NEED_PICTURES: { readonly [N in Need]: string } = {
  walking: 'C04',
  outdoors: 'C09',
  stairs: 'C07',
  bathing: 'C22',
  toileting: 'C18',
  rising: 'C25',
  transfer: 'C15',
  sleeping: 'C26',
  skin: 'C36',
  breathing: 'C31',
  training: 'C37',
  safety: 'C39',
}
