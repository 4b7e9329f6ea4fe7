export const pricing = {
  refusal: {},
} as const
