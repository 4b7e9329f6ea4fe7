export const catalogue = {
  refusal: {},
} as const
