export const availability = {
  title: '可租日历',
  refusal: {},
} as const
