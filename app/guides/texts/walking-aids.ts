import type { Guide } from '../guide.ts'

export const walkingAids: Guide = {
  title: { zh: '安全使用手杖和助行器', en: 'Using sticks and walkers safely' },
  lead: {
    zh: '高度调对、脚垫完好、一步一步来，助行器才帮得上忙。',
    en: 'A walker helps when its height is right, its tips are sound, and you take one step at a time.',
  },
  categories: ['C01', 'C02', 'C03', 'C04', 'C05', 'C06'],
  parts: [
    {
      head: { zh: '调高度', en: 'Setting the height' },
      points: [
        {
          zh: '穿上平时走路的鞋，站直，手臂自然下垂。把手和手腕的横纹一样高。',
          en: 'Wear your usual shoes, stand straight, and let your arms hang. The handle should be level with the crease of your wrist.',
        },
        {
          zh: '握住时手肘微微弯。太低会弯腰，太高会耸肩。两边的脚要一样长，卡扣要听到“咔”一声。',
          en: 'Holding it, your elbow bends slightly. Too low makes you stoop, too high lifts your shoulders. All legs must be the same length, each button clicked in.',
        },
        {
          zh: '腋拐的重量落在手上，不要压在腋下，压久了会伤神经。',
          en: 'With underarm crutches, put the weight on your hands. Leaning on the armpits can harm nerves.',
        },
      ],
    },
    {
      head: { zh: '怎么走', en: 'Walking' },
      points: [
        {
          zh: '手杖一般拿在好的那一侧：手杖和不方便的那条腿一起往前，好腿再跟上。',
          en: 'Hold a stick on your stronger side as a rule: stick and weaker leg go forward together, then the stronger leg follows.',
        },
        {
          zh: '助行架：先把四只脚放稳，再迈步，不要离身体太远。',
          en: 'Walking frame: set all four legs down first, then step. Do not push it far ahead of you.',
        },
        {
          zh: '助行车：停下、坐下之前，先刹住两边的刹车。坐着时不要让人推着走。',
          en: 'Rollator: lock both brakes before you stop to rest or sit. Nobody should push you while you sit on it.',
        },
        {
          zh: '助行架、助行车不能上下楼梯和扶梯。',
          en: 'Frames and rollators are not for stairs or escalators.',
        },
      ],
    },
    {
      head: { zh: '出门前看一眼', en: 'A look before you set off' },
      points: [
        {
          zh: '橡胶脚垫有没有磨平、裂开，刹车灵不灵，螺丝松不松。坏了先不用，打电话给我们换。',
          en: 'Are the rubber tips worn or split? Do the brakes hold? Is a screw loose? If so, stop using it and call us for a change.',
        },
        {
          zh: '收起地上的电线和小地毯，地上有水先擦干，夜里留一盏灯。',
          en: 'Clear away cables and small rugs, dry wet floors, and leave a light on at night.',
        },
        {
          zh: '最近摔过、觉得头晕，或者力气变小了，请告诉医生，也让适配师再看一次。',
          en: 'If you have fallen, feel dizzy or grow weaker, tell your doctor, and let a fitter look again.',
        },
      ],
    },
  ],
}
