export const holding = {
  title: '为您留着',
  refusal: {},
} as const
