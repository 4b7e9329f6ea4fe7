export const booking = {
  refusal: {},
} as const
