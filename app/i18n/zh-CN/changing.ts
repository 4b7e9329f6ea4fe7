export const changing = {
  title: '变更',
  refusal: {},
} as const
