/** A person of middle size in a home with wide doors: millimetres and kilograms. */
export const FIGURES: { readonly [name: string]: string } = {
  body_weight: '62',
  height: '1650',
  hip_width: '400',
  thigh_length: '480',
  lower_leg_length: '420',
  elbow_height: '230',
  axilla_height: '450',
  chest_width: '320',
  door_width: '900',
  corridor_width: '1500',
  turning_space: '1800',
  lift_depth: '1600',
  lift_width: '900',
  threshold_height: '10',
}
