/** What a fitter measures on the body. Lengths in millimetres, weight in kilograms (rules.md 4.2). */
export const BODY_MEASUREMENTS = [
  'body_weight',
  'height',
  'hip_width',
  'thigh_length',
  'lower_leg_length',
  'elbow_height',
  'wrist_height',
  'axilla_height',
  'chest_width',
  'head_support_height',
] as const
export type BodyMeasurement = (typeof BODY_MEASUREMENTS)[number]

/** What a fitter measures in the home (rules.md 4.3). Lengths in millimetres; `socket_near` and `bathroom_space` are yes or no. */
export const HOME_LIMITS = [
  'door_width',
  'corridor_width',
  'turning_space',
  'lift_depth',
  'lift_width',
  'stair_width',
  'stair_rise',
  'threshold_height',
  'bed_height',
  'under_bed_clearance',
  'toilet_height',
  'bathroom_space',
  'ceiling_height',
  'socket_near',
  'free_floor_length',
  'free_floor_width',
] as const
export type HomeLimit = (typeof HOME_LIMITS)[number]
