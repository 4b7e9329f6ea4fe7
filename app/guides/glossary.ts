import type { Bilingual } from '#app/catalogue/category.ts'

/** A word of the service and what it means, as one would say it to a neighbour. */
export type Term = { readonly key: string; readonly word: Bilingual; readonly meaning: Bilingual }

export const GLOSSARY: readonly Term[] = [
  {
    key: 'device',
    word: { zh: '辅具', en: 'Assistive device' },
    meaning: {
      zh: '辅助器具的简称：帮人走路、起身、洗澡、呼吸的东西，例如手杖、轮椅、护理床、制氧机。',
      en: 'A thing that helps with walking, getting up, washing or breathing, such as a stick, a wheelchair, a care bed or an oxygen concentrator.',
    },
  },
  {
    key: 'fitting',
    word: { zh: '适配', en: 'Fitting' },
    meaning: {
      zh: '适配师量身体尺寸、看家里的情况，确认这件辅具合身、好用、安全。不另收费。',
      en: 'A fitter measures the body and looks at the home, to make sure that a device fits, works and is safe. It costs nothing extra.',
    },
  },
  {
    key: 'waiver',
    word: { zh: '免适配', en: 'Fitting waived' },
    meaning: {
      zh: '需要适配的辅具，经中心负责人同意，这一次不再量，例如同样的辅具不久前刚适配过。',
      en: 'The manager of a centre agrees that no fitting is needed this time, for instance because the same kind was fitted a short while ago.',
    },
  },
  {
    key: 'user',
    word: { zh: '使用人', en: 'User' },
    meaning: {
      zh: '真正用这件辅具的人。价格按使用人的情况算，不按来办手续的人算。',
      en: 'The person who will use the device. The price depends on the user, not on whoever makes the arrangements.',
    },
  },
  {
    key: 'rent',
    word: { zh: '租金', en: 'Rent' },
    meaning: {
      zh: '用这件辅具要付的钱，一般按月算。',
      en: 'What you pay to use a device, usually by the month.',
    },
  },
  {
    key: 'deposit',
    word: { zh: '押金', en: 'Deposit' },
    meaning: {
      zh: '先交给中心保管的钱。归还时检查没有问题，就退给您。',
      en: 'Money that the centre keeps for you. You get it back when the device comes home and all is well.',
    },
  },
  {
    key: 'subsidy',
    word: { zh: '补贴', en: 'Subsidy' },
    meaning: {
      zh: '政府替您付的那部分租金。够不够条件，看证件。',
      en: 'The part of the rent that the government pays for you. Your papers show whether you qualify.',
    },
  },
  {
    key: 'discount',
    word: { zh: '优惠', en: 'Discount' },
    meaning: {
      zh: '中心少收您的那部分租金，由中心自己承担。',
      en: 'A part of the rent that the centre does not charge you and bears itself.',
    },
  },
  {
    key: 'allowance',
    word: { zh: '额度', en: 'Allowance' },
    meaning: {
      zh: '补贴最多能用到多少，例如一年多少钱。用完了，剩下的租金自己付。',
      en: 'The most that a subsidy pays, for example in a year. Once it is used up, you pay the rest yourself.',
    },
  },
  {
    key: 'quote',
    word: { zh: '报价', en: 'Quote' },
    meaning: {
      zh: '算给您看的一张单子：租金多少，谁付多少，押金多少。看报价不用付钱。',
      en: 'A list of what a rental would cost: the rent, who pays which part, and the deposit. Asking for one costs nothing.',
    },
  },
  {
    key: 'proof',
    word: { zh: '资格证明', en: 'Proof' },
    meaning: {
      zh: '能说明您符合补贴条件的证件，例如残疾人证、救助证明、户口簿、出院小结。',
      en: 'Papers that show you qualify for help, such as a disability certificate, a relief certificate, a household register or a discharge note.',
    },
  },
  {
    key: 'hold',
    word: { zh: '保留', en: 'Hold' },
    meaning: {
      zh: '您填预约的时候，先替您留着一件，过了时间没有提交就放开给别人。',
      en: 'While you fill in a reservation, one device is kept for you. If you do not send it in time, others may have it.',
    },
  },
  {
    key: 'waiting',
    word: { zh: '候补', en: 'Waiting list' },
    meaning: {
      zh: '想租的都租出去了，先排着队。有空出来的，按次序通知您。',
      en: 'When all are rented out you can queue. When one comes free, people are told in turn.',
    },
  },
  {
    key: 'agreement',
    word: { zh: '租赁协议', en: 'Rental agreement' },
    meaning: {
      zh: '您和中心签的字据，写明租什么、租多久、付多少、怎么还。',
      en: 'What you and the centre sign: what is rented, for how long, for how much, and how it comes back.',
    },
  },
  {
    key: 'extension',
    word: { zh: '续租', en: 'Extension' },
    meaning: { zh: '到期前说一声，接着租。', en: 'You ask before the end and keep the device for longer.' },
  },
  {
    key: 'disinfection',
    word: { zh: '消毒', en: 'Disinfection' },
    meaning: {
      zh: '每件辅具收回后都要清洗、杀灭病菌、检查，合格了才交给下一位。',
      en: 'Each device that comes back is washed, freed of germs and checked before the next person has it.',
    },
  },
  {
    key: 'single-use',
    word: { zh: '一人一用的部件', en: 'Parts for one person only' },
    meaning: {
      zh: '直接接触身体或气路的部件，例如鼻氧管。给您的是新的，不会转给别人。',
      en: 'Parts that touch the body or the breath, such as a nasal tube. Yours is new and never passed on.',
    },
  },
  {
    key: 'pressure-sore',
    word: { zh: '压疮', en: 'Pressure sore' },
    meaning: {
      zh: '也叫褥疮。一个地方压久了，皮肤发红、破损。常换姿势、用合适的垫子能预防。',
      en: 'Skin that reddens and breaks because it was pressed for too long. Changing position and the right cushion help to prevent it.',
    },
  },
]
