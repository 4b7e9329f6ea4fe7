export const risk = {
  title: '有风险的预约',
  refusal: {},
} as const
