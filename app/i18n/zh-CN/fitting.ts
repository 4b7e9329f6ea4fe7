export const fitting = {
  refusal: {},
} as const
