import type { Guide } from '../guide.ts'

export const whenItBreaks: Guide = {
  title: { zh: '辅具坏了怎么办', en: 'When a device breaks' },
  lead: {
    zh: '先停用，再告诉我们。不要自己拆，也不用怕说。',
    en: 'Stop using it, then tell us. Do not take it apart, and do not worry about telling us.',
  },
  categories: 'all',
  parts: [
    {
      head: { zh: '马上做的', en: 'Do this at once' },
      points: [
        {
          zh: '停下来，不再用。坐在上面的人，先扶到安全的地方。',
          en: 'Stop using it. Help whoever is on it to a safe place first.',
        },
        {
          zh: '带电的：关掉开关，拔下插头。有焦味、冒烟、电池发烫鼓起的，离开它，打 119。',
          en: 'If it is electric: switch it off and unplug it. If it smokes or smells burnt, or its battery is hot or swollen, move away and call 119.',
        },
        {
          zh: '有人受伤、喘不上气的，先打 120。',
          en: 'If somebody is hurt or cannot breathe well, call 120 first.',
        },
        {
          zh: '放到一边，贴张纸写上“坏了，别用”，免得家里别人拿去用。',
          en: 'Put it aside with a note that says it is broken, so that nobody else at home uses it.',
        },
      ],
    },
    {
      head: { zh: '告诉我们', en: 'Tell us' },
      points: [
        {
          zh: '扫机身上的二维码，登录后点报修；或打页面下方的电话。说清楚哪里不对就行，不用说专业的话。',
          en: 'Scan the code on the device, sign in and report the fault, or call the number at the foot of this page. Plain words are enough.',
        },
        {
          zh: '是每天离不开的东西，请一开始就说，例如制氧机、移位机、护理床。',
          en: 'If you cannot do without it for a day, such as an oxygen concentrator, a hoist or a care bed, say so first.',
        },
        {
          zh: '不确定算不算坏，也可以问：有怪声、变松、刹不住、漏水、报警，都值得问一句。',
          en: 'If you are not sure, ask anyway. A strange noise, a loose part, weak brakes, a leak or an alarm are all worth a question.',
        },
      ],
    },
    {
      head: { zh: '请不要', en: 'Please do not' },
      points: [
        {
          zh: '自己拆、自己换零件、用胶带绑着接着用，也不要交给街上的修理摊。',
          en: 'Do not take it apart, change parts, tape it up and carry on, or hand it to a repair stall.',
        },
        {
          zh: '把坏的配件扔掉。归还时要一起清点。',
          en: 'Do not throw broken parts away. They are counted when the device comes back.',
        },
        {
          zh: '因为怕赔就不说。平常用旧了的不用赔；是不是要赔，由工作人员看过，按协议算给您看。',
          en: 'Do not keep quiet for fear of the cost. Ordinary wear is not charged. Whether anything is charged is settled after our staff have looked, and shown to you by the agreement.',
        },
      ],
    },
  ],
}
