export const inventory = {
  refusal: {},
} as const
