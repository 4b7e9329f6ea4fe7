export const reprocessing = {
  refusal: {},
} as const
