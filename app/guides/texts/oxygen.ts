import type { Guide } from '../guide.ts'

export const oxygen: Guide = {
  title: { zh: '制氧机的安全', en: 'Oxygen concentrators: staying safe' },
  lead: {
    zh: '氧气本身不着火，却会让别的东西烧得又快又猛。流量由医生定，火源要离远。',
    en: 'Oxygen does not burn, but it makes other things burn fast and fierce. The doctor sets the flow. Keep fire away.',
  },
  categories: ['C31'],
  parts: [
    {
      head: { zh: '用之前', en: 'Before you start' },
      points: [
        {
          zh: '先有医生的意见：吸多少、每天吸多久。有的肺病吸多了反而有危险，不要自己调大。',
          en: 'Have the doctor’s advice first: how much, and for how long each day. With some lung illnesses too much is dangerous. Do not turn it up yourself.',
        },
        {
          zh: '机器单独用一个墙上的插座，不和别的电器共用接线板。',
          en: 'Give the machine a wall socket of its own, not an extension lead shared with other things.',
        },
        {
          zh: '四周留出空隙，进风口不要靠墙、靠窗帘、盖毛巾。',
          en: 'Leave space all round. Keep the air inlet away from walls and curtains, and do not cover it.',
        },
        {
          zh: '想好停电怎么办：问医生要不要备用的氧气，记下急救电话 120。',
          en: 'Plan for a power cut: ask the doctor whether you need spare oxygen, and know the emergency number 120.',
        },
      ],
    },
    {
      head: { zh: '远离火', en: 'Away from fire' },
      points: [
        {
          zh: '吸氧的房间里谁都不抽烟，包括电子烟。不点蜡烛，不点蚊香。',
          en: 'Nobody smokes in the room, nor uses e-cigarettes. No candles, no mosquito coils.',
        },
        {
          zh: '离燃气灶、取暖器至少 3 米。不要吸着氧做饭。',
          en: 'Stay at least 3 metres from stoves and heaters. Do not cook while using oxygen.',
        },
        {
          zh: '脸上、鼻子里不抹油性的护肤品，要润鼻先问医生或药师。',
          en: 'Use no oily cream on the face or in the nose. Ask a doctor or pharmacist what to use instead.',
        },
        {
          zh: '不用的时候把机器关掉，不要把开着的鼻氧管放在被子、衣服上。',
          en: 'Switch it off when not in use. Do not leave a running tube on bedding or clothes.',
        },
      ],
    },
    {
      head: { zh: '照看机器', en: 'Looking after it' },
      points: [
        {
          zh: '鼻氧管只给一个人用，发黄、变硬就换新的。',
          en: 'The nasal tube is for one person only. Replace it when it turns yellow or stiff.',
        },
        {
          zh: '湿化瓶按说明书加水、换水、清洗。过滤网上有灰，按说明书清洁。',
          en: 'Fill, change and clean the humidifier bottle as the manual says, and clean dusty filters the same way.',
        },
        {
          zh: '报警了、没有气、有焦味：马上关机拔电，换备用氧，打电话给我们。觉得喘不上气、嘴唇发紫，先打 120。',
          en: 'If it gives an alarm, no air comes, or it smells burnt: switch off, unplug, use the spare oxygen, and call us. If breathing is hard or lips turn blue, call 120 first.',
        },
      ],
    },
  ],
}
