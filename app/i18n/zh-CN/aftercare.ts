export const aftercare = {
  refusal: {},
} as const
