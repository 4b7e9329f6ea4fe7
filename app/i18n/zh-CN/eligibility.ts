export const eligibility = {
  refusal: {},
} as const
