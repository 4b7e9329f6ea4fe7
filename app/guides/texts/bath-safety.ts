import type { Guide } from '../guide.ts'

export const bathSafety: Guide = {
  title: { zh: '洗澡、如厕怎样更安全', en: 'Safer bathing and toileting' },
  lead: {
    zh: '卫生间地滑、地方小，是家里最容易摔倒的地方。坐着洗，慢慢来。',
    en: 'The bathroom is small and slippery, and one of the places where people fall most. Sit to wash, and take your time.',
  },
  categories: ['C18', 'C19', 'C20', 'C22', 'C23', 'C29'],
  parts: [
    {
      head: { zh: '选哪一种', en: 'Which kind' },
      points: [
        {
          zh: '站得稳、只怕滑：防滑垫，加一个扶手。',
          en: 'Steady on your feet but afraid of slipping: a non-slip mat and a grab rail.',
        },
        {
          zh: '站久了累：洗浴椅。坐不稳的，选有靠背和扶手的，旁边要有人。',
          en: 'Tired from standing: a shower chair. If sitting is unsteady, take one with back and armrests, and have somebody there.',
        },
        {
          zh: '坐不住的：洗浴床，由家人或护理员帮着洗。',
          en: 'Unable to sit: a shower stretcher, with the help of family or a carer.',
        },
        {
          zh: '马桶太低：增高架、扶手架。夜里去不了卫生间：床边放坐便椅。',
          en: 'The toilet is too low: a raised seat or a toilet frame. Too far at night: a commode beside the bed.',
        },
      ],
    },
    {
      head: { zh: '装好再用', en: 'Before you use it' },
      points: [
        {
          zh: '四只脚都踩实，防滑脚垫没有磨平。带轮子的，坐之前先刹住。',
          en: 'All four feet stand firmly and their tips are not worn. If it has wheels, lock them before sitting.',
        },
        {
          zh: '吸盘扶手只能扶一扶，不能把全身的重量挂上去。要借力起身的，选顶天立地或固定的扶手。',
          en: 'A suction grip is only for balance. Do not hang your weight on it. To pull yourself up, use a floor-to-ceiling or fixed rail.',
        },
        {
          zh: '毛巾架、洗手池不是扶手，别抓着起身。',
          en: 'Towel rails and basins are not grab rails. Do not pull yourself up by them.',
        },
        {
          zh: '带电的坐便器，插座要有漏电保护。',
          en: 'For an electric toilet seat, the socket needs earth-leakage protection.',
        },
      ],
    },
    {
      head: { zh: '洗的时候', en: 'While washing' },
      points: [
        {
          zh: '先放好水、试好水温，再坐下。手脚感觉迟钝的，请家人试。',
          en: 'Run the water and test its warmth before sitting down. If hands or feet feel little, ask somebody else to test it.',
        },
        {
          zh: '门不要反锁，手机或呼叫器放在够得到的地方。',
          en: 'Do not lock the door. Keep a telephone or alarm within reach.',
        },
        {
          zh: '饭后马上、空腹、头晕的时候不洗。起身前坐一会儿，再慢慢站。',
          en: 'Do not bathe right after a meal, on an empty stomach, or when dizzy. Sit for a moment before you stand up slowly.',
        },
        {
          zh: '洗完擦干地面和椅脚，再走出来。',
          en: 'Dry the floor and the feet of the chair before you walk out.',
        },
      ],
    },
  ],
}
