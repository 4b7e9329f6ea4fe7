import type { Translated } from '../translated.ts'
import type { ledger as zh } from '../zh-CN/ledger.ts'

export const ledger: Translated<typeof zh> = {
  kind: {
    rent_charged: 'Rent charged',
    rent_charge_reversed: 'Rent charge reversed',
    rent_paid: 'Rent paid',
    deposit_paid: 'Deposit paid',
    deposit_returned: 'Deposit returned',
    rent_refunded: 'Rent refunded',
  },
  account: {
    resident_receivable: 'Owed by the resident',
    district_receivable: 'Owed by the district',
    rent_income: 'Rent income',
    discount_given: 'Discount given',
    deposits_held: 'Deposits held',
    cash: 'Cash',
    pos: 'Card',
    bank: 'Bank transfer',
  },
  method: { cash: 'Cash', pos: 'Card', bank: 'Bank transfer' },
  refusal: {},
}
