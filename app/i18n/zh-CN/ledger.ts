export const ledger = {
  kind: {
    rent_charged: '计收租金',
    rent_charge_reversed: '冲回租金',
    rent_paid: '收到租金',
    deposit_paid: '收到押金',
    deposit_returned: '退还押金',
    rent_refunded: '退还租金',
  },
  account: {
    resident_receivable: '应收居民',
    district_receivable: '应收区级补贴',
    rent_income: '租金收入',
    discount_given: '租金优惠',
    deposits_held: '代管押金',
    cash: '现金',
    pos: '刷卡',
    bank: '银行转账',
  },
  method: { cash: '现金', pos: '刷卡', bank: '银行转账' },
  refusal: {},
} as const
