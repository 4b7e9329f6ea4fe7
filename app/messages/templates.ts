import type { Bilingual } from '#app/catalogue/category.ts'

/** What is sent, by the kind of event. No health words, no device names: a phone lies on a table. */
export const TEMPLATES: { readonly [kind: string]: (facts: { readonly [name: string]: string }) => Bilingual } = {
  sign_in_code: ({ code }) => ({
    zh: `【辅具租赁】验证码 ${code}，10 分钟内有效。请不要告诉别人。`,
    en: `[Fuju] Your code is ${code}. It is good for 10 minutes. Please tell it to nobody.`,
  }),
  reservation_requested: ({ reference }) => ({
    zh: `【辅具租赁】预约 ${reference} 已收到。中心会在两个工作日内与您联系。`,
    en: `[Fuju] We have your reservation ${reference}. The centre will be in touch within two working days.`,
  }),
  reservation_confirmed: ({ reference }) => ({
    zh: `【辅具租赁】预约 ${reference} 已确认。详情请登录查看。`,
    en: `[Fuju] Reservation ${reference} is confirmed. Sign in to see what happens next.`,
  }),
  reservation_refused: ({ reference }) => ({
    zh: `【辅具租赁】预约 ${reference} 未能确认，原因请登录查看，或致电中心。`,
    en: `[Fuju] Reservation ${reference} could not be confirmed. Sign in to see why, or call the centre.`,
  }),
}
