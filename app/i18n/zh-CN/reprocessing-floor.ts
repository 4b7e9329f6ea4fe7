export const figure = {
  released: '放行件数',
  on_target: '按时周转',
  median: '周转天数（一半的辅具不超过）',
  first_pass: '一次合格',
  none: '还没有放行的辅具。',
  of: '{{part}} / {{whole}} 件（{{percent}}）',
  days: '{{days}} 天',
  how: '怎么算的',
  how_text:
    '按时周转：从收回到复核放行不超过产品规定周转天数的件数，除以放行件数。一次合格：只消毒一次就通过复核的件数，除以放行件数。没出租过的辅具不计。',
} as const

export const released = {
  title: '最近 30 天放行的辅具',
  lead: '从收回到放行用了几天，消毒了几次。',
  on: '放行',
  took: '用了',
  target: '规定',
  times: '消毒次数',
  late: '超过规定',
  on_time: '按时',
  only: { all: '全部', late: '超过规定的', again: '消毒一次以上的' },
  which: '看哪些',
  empty: '没有这样的辅具。',
} as const

export const labels = {
  title: '放行标签快到期',
  lead: '过了这一天就不能交付，请重新试用，再由另一位同事确认。',
  until: '有效到',
  over: '已过期',
} as const

export const recheck = {
  title: '延长放行标签',
  lead: '在库里放久的洁净辅具：一个人重新试用，另一个人确认后标签延长。',
  until: '现在的标签有效到 {{day}}。',
  no_end: '现在的标签没有到期日。',
  tested: '{{name}} 在 {{when}} 重新试用，全部合格。',
  needs_another: '这次试用是您做的，请另一位同事来确认。',
  renew: '确认，延长标签',
  test: '重新试用',
} as const

export const batch = {
  title: '消毒批次',
  lead: '一盆药水、一柜臭氧或一机织物，一批一条记录。',
  new_title: '新的消毒批次',
  new_lead: '先选这一批的辅具，再按实际测得的填写。每件按自己的要求判定。',
  one_title: '第 {{no}} 批',
  one_plain: '一个消毒批次',
  start: '新建一批',
  choose: '选辅具',
  waiting: '正在等消毒的辅具',
  none_waiting: '现在没有等消毒的辅具，也可以直接输入编号。',
  codes: '辅具编号',
  codes_hint: '一行一个，或用空格隔开，最多 100 件。',
  chosen: '这一批有 {{count}} 件',
  unit: '辅具',
  state: '情况',
  remove: '移出',
  unknown: '有 {{count}} 个编号没有找到，请再看一下。',
  fine: '可以消毒',
  blocked: {
    unit_of_another_centre: '属于其他中心',
    nothing_to_disinfect: '现在不在等消毒',
    infectious_apart: '传染病例，要单独一批',
  },
  no: '批号',
  when: '时间',
  operator: '消毒人',
  came_of_it: '结果',
  passed: '合格 {{passed}} / {{units}} 件',
  infectious: '传染病例专批',
  ordinary: '普通批次',
  kind: '类别',
  go_on: '合格，下一步漂洗晾干',
  again: '没达到要求，请重做',
  earlier: '更早的批次',
  empty: '还没有消毒批次。',
  by_rules: '按第 {{version}} 版规则判定',
} as const
