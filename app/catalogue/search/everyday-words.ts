import type { Need } from '../category.ts'

/** What people say when they do not know what a device is called: the words by which a need is found. */
export const NEED_WORDS: { readonly [N in Need]: readonly string[] } = {
  walking: ['走路', '行走', '步行', '走不稳', 'walking', 'walk'],
  outdoors: ['外出', '出门', '出行', '户外', 'outdoors', 'going out'],
  stairs: ['上下楼', '楼梯', '爬楼', '上楼', '台阶', 'stairs', 'steps'],
  bathing: ['洗澡', '洗浴', '沐浴', '淋浴', 'bathing', 'bath', 'shower'],
  toileting: ['如厕', '上厕所', '大小便', '马桶', 'toileting', 'toilet'],
  rising: ['起身', '起立', '站起来', '坐起', 'getting up', 'standing up', 'rising'],
  transfer: ['移位', '转移', '挪动', '抱起', 'transfer', 'moving', 'lifting'],
  sleeping: ['睡眠', '睡觉', '卧床', 'sleeping', 'sleep', 'bed'],
  skin: ['压疮', '褥疮', '皮肤', 'pressure sores', 'skin'],
  breathing: ['呼吸', '吸氧', '氧气', '喘', 'breathing', 'oxygen'],
  training: ['康复', '训练', '锻炼', 'training', 'rehabilitation', 'exercise'],
  safety: ['安全', '防摔', '防跌倒', '报警', 'safety', 'falls', 'alarm'],
}

/** Other names of the same thing, by a part of the name in the catalogue. */
export const OTHER_NAMES: readonly (readonly [part: string, others: readonly string[]])[] = [
  ['手杖', ['拐杖', '拐棍', '拐棒', 'cane', 'walking stick']],
  ['拐', ['拐杖', '拐棍', '双拐']],
  ['助行', ['学步车', '扶手车', 'walker', 'zimmer']],
  ['轮椅', ['wheelchair']],
  ['代步车', ['老年代步车', 'scooter']],
  ['移位机', ['抱人机', '转移机', 'hoist', 'patient lift']],
  ['坐便', ['座便', '坐便器', '马桶椅', '便椅', 'commode']],
  ['马桶', ['坐便器', '座便器', 'toilet']],
  ['洗澡', ['洗浴', '沐浴', '淋浴', '冲凉']],
  ['淋浴', ['洗澡', '洗浴']],
  ['护理床', ['病床', '医用床', '翻身床', 'hospital bed', 'nursing bed']],
  ['翻身床', ['护理床', '病床', 'hospital bed']],
  ['电动床', ['护理床', '病床', 'hospital bed']],
  ['沙发', ['升降椅', '起身椅', 'recliner']],
  ['制氧机', ['氧气机', '吸氧机', '供氧机', 'oxygen']],
  ['吸痰', ['吸引器', '吸痰机', 'aspirator']],
  ['压疮', ['褥疮', '减压']],
  ['坡', ['斜坡', '坡板', '无障碍', 'ramp']],
  ['呼叫', ['报警器', '警报', '一键呼救', 'alarm']],
  ['扶手', ['把手', '拉手', 'grab bar', 'handrail']],
  ['训练仪', ['康复机', '康复车', '脚踏车']],
  ['爬楼', ['上楼机', '爬楼车', '爬楼轮椅']],
]
