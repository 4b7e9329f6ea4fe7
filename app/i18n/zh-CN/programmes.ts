export const programmes = {
  refusal: {},
} as const
