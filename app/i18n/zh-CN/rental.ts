export const rental = {
  refusal: {},
} as const
