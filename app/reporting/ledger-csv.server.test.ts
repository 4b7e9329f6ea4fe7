import { expect, test } from 'vitest'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { fen } from '#app/money/fen.ts'
import { dayOf } from '#app/time/day.ts'
import { ledgerCsv } from './ledger-csv.server.ts'
import type { LedgerLine } from './ledger-months.server.ts'

const line = (over: Partial<LedgerLine>): LedgerLine => ({
  ...{ id: '1', transactionId: 't1', on: dayOf('2026-03-02'), kind: 'rent_charged', account: 'district_receivable' },
  ...{ amountFen: fen(16_005), receiptNo: null, reference: '7KQ4M2XA', programme: 'hardship-subsidy' },
  ...over,
})

test('a line for each entry, amounts as numbers with two decimals, and nothing that a spreadsheet would reckon', async () => {
  const { t } = languageOf('zh-CN', await loadWords('zh-CN'))
  const file = ledgerCsv(
    [line({}), line({ amountFen: fen(-16_005), account: 'rent_income', programme: '=1+1,"x"' })],
    t,
  )
  expect(file.startsWith('\uFEFF日期,凭证,事项,科目,金额（元）,预约编号,收据号,补贴或优惠\r\n')).toBe(true)
  const [, first, second] = file.split('\r\n')
  expect(first).toBe('2026-03-02,t1,计收租金,应收区级补贴,160.05,7KQ4M2XA,,hardship-subsidy')
  expect(second).toContain(',-160.05,')
  expect(second).toContain(`"'=1+1,""x"""`)
})
