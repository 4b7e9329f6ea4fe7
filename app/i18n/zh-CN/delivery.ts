export const delivery = {
  refusal: {},
} as const
