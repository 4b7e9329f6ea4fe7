import type { Guide } from '../guide.ts'

export const measuringAtHome: Guide = {
  title: { zh: '怎样量门和房间', en: 'Measuring doors and rooms' },
  lead: {
    zh: '大件送到却进不了门，最让人着急。一把卷尺，十来分钟，先量好。',
    en: 'Nothing is more annoying than a device that does not pass the door. Ten minutes with a tape measure prevent it.',
  },
  categories: ['C06', 'C09', 'C10', 'C11', 'C12', 'C13', 'C15', 'C16', 'C17', 'C23', 'C25', 'C26', 'C27', 'C30', 'C38'],
  parts: [
    {
      head: { zh: '量门', en: 'Doors' },
      points: [
        {
          zh: '把门开到最大，从门框内侧量到打开的门板，取最窄的地方。这叫净宽，不是门板的宽度。',
          en: 'Open the door fully and measure from the inside of the frame to the open door, at the narrowest place. This is the clear width, not the width of the door.',
        },
        {
          zh: '从楼门开始，一路量到要用的房间：单元门、入户门、卧室门、卫生间门。有一扇过不去，就到不了。',
          en: 'Start at the building entrance and measure every door on the way: entrance, flat, bedroom, bathroom. One narrow door is enough to stop it.',
        },
        {
          zh: '轮椅的总宽，要比最窄的门窄 10 厘米以上，手才不会碰着门框。',
          en: 'A wheelchair should be at least 10 cm narrower overall than the narrowest door, so that hands do not touch the frame.',
        },
      ],
    },
    {
      head: { zh: '量电梯、楼梯和门槛', en: 'Lift, stairs and thresholds' },
      points: [
        {
          zh: '电梯：门的净宽，轿厢里面的宽和深。',
          en: 'Lift: the clear width of the door, and the width and depth inside.',
        },
        {
          zh: '没有电梯：楼梯的宽度，转弯平台的宽和深，一共几级。',
          en: 'No lift: the width of the stairs, the width and depth of the landing, and the number of steps.',
        },
        {
          zh: '门槛和台阶的高度。坡道要缓，高 1 厘米，长至少 12 厘米。',
          en: 'The height of thresholds and steps. Ramps should be gentle: at least 12 cm of length for each cm of height.',
        },
      ],
    },
    {
      head: { zh: '量要放的地方', en: 'Where it will stand' },
      points: [
        {
          zh: '护理床：除了床的长和宽，至少一边要留出能站一个人照料的地方。',
          en: 'Care bed: besides its length and width, leave room on at least one side for a person to stand and help.',
        },
        {
          zh: '轮椅掉头，大约要 1.5 米见方的空地。',
          en: 'Turning a wheelchair takes about 1.5 by 1.5 metres of free floor.',
        },
        {
          zh: '带电的，看看近处有没有墙上的插座，不要用一长串接线板。',
          en: 'For anything electric, check for a wall socket close by. Do not chain extension leads.',
        },
        {
          zh: '量不准没关系，拍几张照片，或请工作人员上门看。',
          en: 'If you are not sure, take a few photographs, or ask our staff to come and look.',
        },
      ],
    },
  ],
}
