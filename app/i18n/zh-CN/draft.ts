export const draft = {
  who_title: '您属于哪一类',
  delivery_title: '送上门，还是自己来取',
  contact_title: '怎么联系您',
  own_title: '没办完的预约',
  kept: '给您留着填过的内容，到{{until}}。',
  kept_why: '器具没有预留，接着办时会再看有没有空的。',
  go_on: '接着办',
  drop: '不要了',
  drop_of: '不要了：{{device}}',
}
