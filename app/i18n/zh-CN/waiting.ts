export const waiting = {
  title: '候补',
  refusal: {},
} as const
