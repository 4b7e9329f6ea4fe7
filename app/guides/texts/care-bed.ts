import type { Guide } from '../guide.ts'

export const careBed: Guide = {
  title: { zh: '用好护理床', en: 'Using a care bed well' },
  lead: {
    zh: '护理床省力，也要用得当。护栏和刹车，每天都看一眼。',
    en: 'A care bed saves strength when it is used well. Look at the rails and the brakes every day.',
  },
  categories: ['C26', 'C27', 'C28', 'C36', 'C24'],
  parts: [
    {
      head: { zh: '选哪一种', en: 'Which kind' },
      points: [
        {
          zh: '照护的人在旁边、力气够，手摇的就行。自己想调姿势，或一天要调很多次，选电动的。',
          en: 'If a strong helper is at hand, a hand-cranked bed will do. If the person wants to move it alone, or many times a day, choose a powered one.',
        },
        {
          zh: '翻身床能帮着侧身。脊柱受过伤、刚做过手术的，先问医生能不能用。',
          en: 'A turning bed helps to roll to the side. After a spine injury or an operation, ask the doctor first.',
        },
        {
          zh: '大部分时间躺着的人，同时看看防压疮床垫。',
          en: 'For somebody who lies most of the day, also look at a pressure-relief mattress.',
        },
      ],
    },
    {
      head: { zh: '护栏要当心', en: 'Take care with rails' },
      points: [
        {
          zh: '护栏、床垫、床头之间不能有大空隙，头、颈、手臂会卡进去。床垫要和床配套，不要自己加厚或换小。',
          en: 'There must be no wide gaps between rail, mattress and headboard: head, neck or arm can be trapped. Use the mattress that belongs to the bed, not a thicker or smaller one.',
        },
        {
          zh: '护栏是防滚落的，不是用来拦住人的。想翻越护栏的人、神志不清的人，请先和我们商量别的办法。',
          en: 'Rails keep people from rolling out. They are not for holding somebody in. If a person climbs over them or is confused, talk to us about another way.',
        },
        {
          zh: '升降、起背之前，看清手脚和电线不在护栏里。',
          en: 'Before raising any part, see that hands, feet and cables are clear of the rails.',
        },
      ],
    },
    {
      head: { zh: '每天这样做', en: 'Every day' },
      points: [
        {
          zh: '脚轮刹住。上下床时把床放到脚能踩实地面的高度，睡觉时放低。',
          en: 'Lock the castors. For getting in and out, set the bed so that feet stand firmly on the floor. Lower it for sleeping.',
        },
        {
          zh: '起背时先稍微抬腿，人就不容易往下滑。滑下去磨皮肤，容易长压疮。',
          en: 'Raise the legs a little before the back, so that the person does not slide down. Sliding rubs the skin and can start a pressure sore.',
        },
        {
          zh: '按医生或护士说的间隔翻身，每次看看骶尾、脚跟有没有发红。',
          en: 'Turn the person as often as the doctor or nurse says, and look at the tailbone and heels for redness.',
        },
        {
          zh: '遥控器放在够得到的地方，不让孩子玩。电线不压在床脚下。',
          en: 'Keep the handset within reach and away from children. Keep cables from under the feet of the bed.',
        },
      ],
    },
  ],
}
