/** Who a person is to the programmes. Source: the customer's description and rules.md 1.1 (Wuqing). */
export const USER_CLASSES = ['hardship_disabled', 'local_elderly', 'local_ill', 'other'] as const
export type UserClass = (typeof USER_CLASSES)[number]
export type ByUserClass<T> = { readonly [Class in UserClass]: T }
