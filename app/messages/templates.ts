import type { Bilingual } from '#app/catalogue/category.ts'

/** An instant on the wall of the centre. */
const clock = (instant: string | undefined, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    instant === undefined ? undefined : new Date(instant),
  )

const PART_OF_DAY: { readonly [part: string]: Bilingual } = {
  morning: { zh: '上午', en: 'in the morning' },
  early_afternoon: { zh: '下午三点前', en: 'before three in the afternoon' },
  late_afternoon: { zh: '下午三点后', en: 'after three in the afternoon' },
}

/** A day, and the part of it that is promised, as one says it on the telephone. */
function whenText({ on = '', dayPart = '' }: { readonly [name: string]: string }): Bilingual {
  const day = (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(on))
  const part = PART_OF_DAY[dayPart]
  return { zh: `${day('zh-CN')}${part?.zh ?? ''}`, en: part ? `${day('en-GB')} ${part.en}` : day('en-GB') }
}

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
  reservation_changed: ({ reference }) => ({
    zh: `【辅具租赁】预约 ${reference} 已按您的意思改好。详情请登录查看。`,
    en: `[Fuju] Reservation ${reference} is changed. Sign in to see the new arrangement.`,
  }),
  rental_extended: ({ reference }) => ({
    zh: `【辅具租赁】${reference} 续租办好了，到期日和租金请登录查看。`,
    en: `[Fuju] ${reference} goes on for longer. Sign in to see until when, and the rent.`,
  }),
  return_announced: ({ reference }) => ({
    zh: `【辅具租赁】${reference} 的归还已安排。哪天、怎么还，请登录查看。`,
    en: `[Fuju] The return of ${reference} is arranged. Sign in to see when and how.`,
  }),
  waiting_offer: ({ until }) => ({
    zh: `【辅具租赁】您候补的有空余了，给您留到 ${clock(until, 'zh-CN')}。请登录确认，或致电中心。`,
    en: `[Fuju] What you waited for is free. We keep it for you until ${clock(until, 'en-GB')}. Sign in to take it, or call the centre.`,
  }),
  waiting_lapsed: () => ({
    zh: '【辅具租赁】给您留的时间已到，先转给了下一位。还需要的话，请登录继续候补。',
    en: '[Fuju] The time we kept it for you is over, and the next person is asked. Sign in if you want to keep waiting.',
  }),
  waiting_over: () => ({
    zh: '【辅具租赁】很抱歉，您想开始的日子已过去两周，仍没有空余，候补就此结束。还需要的话，请登录重新选日子。',
    en: '[Fuju] We are sorry: two weeks after the day you chose nothing is free, so this wait has ended. Sign in to choose other days.',
  }),
  reservation_at_risk: ({ reference }) => ({
    zh: `【辅具租赁】预约 ${reference} 暂时没有可用的辅具，中心正在为您另想办法，会尽快联系您。很抱歉。`,
    en: `[Fuju] No device is certain for reservation ${reference} at the moment. The centre is looking for one and will be in touch. We are sorry.`,
  }),
  reservation_saved: ({ reference }) => ({
    zh: `【辅具租赁】预约 ${reference} 已重新安排好。详情请登录查看，或致电中心。`,
    en: `[Fuju] Reservation ${reference} has been arranged again. Sign in to see the details, or call the centre.`,
  }),
  stop_promised: facts => ({
    zh: `【辅具租赁】预约 ${facts.reference} 的上门时间：${whenText(facts).zh}。不方便的话，请致电中心改时间。`,
    en: `[Fuju] For ${facts.reference} we come to you on ${whenText(facts).en}. If that does not suit you, please call the centre.`,
  }),
  stop_goes_again: facts => ({
    zh: `【辅具租赁】预约 ${facts.reference} 今天没有办完，我们${whenText(facts).zh}再来一次。不方便的话，请致电中心改时间。`,
    en: `[Fuju] We could not finish ${facts.reference} today and come again on ${whenText(facts).en}. If that does not suit you, please call the centre.`,
  }),
  unit_recalled: ({ reference }) => ({
    zh: `【辅具租赁】您正在使用的（预约 ${reference}），厂家要求检查。请尽快致电中心，怎么用、怎么换，我们一起安排。`,
    en: `[Fuju] What you rent under ${reference} has to be checked, its maker says. Please call the centre soon: we will arrange with you what to do until then.`,
  }),
  earlier_unit_recalled: ({ reference }) => ({
    zh: `【辅具租赁】您以前租过的（预约 ${reference}），厂家要求检查。您不用做什么；想了解情况，请致电中心。`,
    en: `[Fuju] What you once rented under ${reference} has to be checked, its maker says. You need do nothing; call the centre if you want to know more.`,
  }),
  payment_received: ({ reference }) => ({
    zh: `【辅具租赁】${reference} 的付款已收到，收据请登录查看。`,
    en: `[Fuju] We have your payment for ${reference}. Sign in to see the receipt.`,
  }),
  payment_failed: ({ reference }) => ({
    zh: `【辅具租赁】${reference} 的付款没有成功，没有扣款。请登录重新支付，或到中心付款。`,
    en: `[Fuju] The payment for ${reference} did not go through and nothing was taken. Sign in to pay again, or pay at the centre.`,
  }),
  payment_not_needed: ({ reference }) => ({
    zh: `【辅具租赁】${reference} 多收到一笔付款，多付的部分会原路退还给您，不用您办手续。`,
    en: `[Fuju] We received more for ${reference} than was due. The rest goes back the way it came; you need do nothing.`,
  }),
  refund_sent: ({ reference }) => ({
    zh: `【辅具租赁】${reference} 的退款已退出，到账时间以您的银行为准。详情请登录查看。`,
    en: `[Fuju] Your refund for ${reference} is on its way. Your bank decides when it arrives. Sign in to see it.`,
  }),
}
