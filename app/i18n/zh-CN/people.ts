export const people = {
  refusal: {},
} as const
