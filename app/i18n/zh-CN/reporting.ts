export const reporting = {
  refusal: {},
} as const
