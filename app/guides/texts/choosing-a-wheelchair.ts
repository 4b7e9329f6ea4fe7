import type { Guide } from '../guide.ts'

export const choosingAWheelchair: Guide = {
  title: { zh: '怎样选轮椅', en: 'Choosing a wheelchair' },
  lead: {
    zh: '轮椅像鞋，合身才好用。先想谁来推、去哪里，再看尺寸。',
    en: 'A wheelchair is like a shoe: it has to fit. First think about who pushes it and where it goes, then look at sizes.',
  },
  categories: ['C09', 'C10', 'C11', 'C12', 'C13', 'C35'],
  parts: [
    {
      head: { zh: '先想这三件事', en: 'Three things to think about first' },
      points: [
        {
          zh: '谁来推：自己手上有劲，选大轮的手动轮椅；总是家人推，选护理轮椅，更轻，家人手边有刹车。',
          en: 'Who pushes: with strong arms, take a manual chair with large wheels. If family always push, an attendant chair is lighter and has brakes at their hands.',
        },
        {
          zh: '坐得住吗：自己坐不稳、坐久了往下滑的，看高靠背、能倾斜的轮椅，请适配师来看。',
          en: 'Sitting: if the person cannot sit steadily or slides down, look at tilting chairs with a high back, and ask a fitter.',
        },
        {
          zh: '电动轮椅要看得清、反应得过来，家里要有充电和停放的地方。吃了让人犯困的药、有癫痫或看不清的，先问医生。',
          en: 'A powered chair needs good sight and quick reactions, and a place to charge and park. With drowsy medicine, seizures or poor sight, ask a doctor first.',
        },
      ],
    },
    {
      head: { zh: '看尺寸', en: 'Looking at sizes' },
      points: [
        {
          zh: '座宽：比坐下时最宽处宽 5 厘米左右。太窄磨皮肤，太宽坐不正，手也够不到轮子。',
          en: 'Seat width: about 5 cm more than the widest part when seated. Too narrow rubs the skin; too wide makes you lean and miss the wheels.',
        },
        {
          zh: '座深：坐到底，膝盖后面和座位边留 5 到 6 厘米。',
          en: 'Seat depth: sitting right back, leave 5 to 6 cm between the seat edge and the back of the knee.',
        },
        {
          zh: '脚踏离地约 5 厘米，过坎不碰地。体重不能超过标明的最大承重。',
          en: 'Footrests about 5 cm off the ground, to clear thresholds. Never go over the weight limit on the label.',
        },
      ],
    },
    {
      head: { zh: '每天用的时候', en: 'Every day' },
      points: [
        {
          zh: '上下轮椅前，先刹住两边的刹车，翻起脚踏，不要踩在脚踏上站起来。',
          en: 'Before getting in or out, lock both brakes and fold the footrests up. Do not stand on them.',
        },
        {
          zh: '坐久了要换姿势，每天看看皮肤有没有发红；红了不退，请告诉医生。',
          en: 'Change position during the day and look for red skin. If redness stays, tell a doctor.',
        },
        {
          zh: '下坡时家人倒着走，慢慢放。陡坡和台阶不要勉强。',
          en: 'Going down a slope, the helper walks backwards and slowly. Do not try steep slopes or steps.',
        },
      ],
    },
  ],
}
