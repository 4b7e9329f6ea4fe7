export const guides = {
  title: '选辅具、用辅具',
  lead: '几篇短文，看完心里有数。身体情况请先问医生，拿不准的请问适配师。',
  back: '回到全部短文',
  read: '先读一读',
  about: '说的是这些辅具',
  ask: '这里说的是一般情况，代替不了医生和适配师。有疑问，请打页面下方的电话。',
  print: '可以用浏览器的打印功能印出来，贴在辅具旁边。',
  glossary: '词语解释',
  glossary_lead: '办手续时常碰到的词，用平常话说一遍。',
  footer: '看一看',
} as const
