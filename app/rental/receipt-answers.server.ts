import { tidyReference } from '#app/booking/reference.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import type { Language } from '#app/people/reader.ts'
import type { Day } from '#app/time/day.ts'
import { paperPdf } from '#app/ui/paper-pdf.server.ts'
import type { Database } from '#db/client.server.ts'
import { receiptRows } from './receipt-rows.tsx'
import { reservationFile } from './reservation-files.server.ts'

type Asked = { readonly reference?: string | undefined; readonly number?: string | undefined }

/** One receipt of a reservation that the reader may see; undefined for any other. */
export async function receiptOf(db: Database, asked: Asked, today: Day) {
  const reference = tidyReference(asked.reference ?? '')
  const file = await reservationFile(db, reference, today)
  const receipt = file?.receipts.find(({ number }) => number === asked.number)
  if (!file || !receipt) return undefined
  const { person, product, centre } = file
  return { reference, receipt, person: person.name, product, centre: { zh: centre.zh, en: centre.en } }
}
export type ReceiptFound = NonNullable<Awaited<ReturnType<typeof receiptOf>>>

/** The same receipt as a file. Nobody keeps a copy on the way: it is about money and a name. */
export async function receiptFile({ receipt, ...about }: ReceiptFound, language: Language): Promise<Response> {
  const { t } = languageOf(language, await loadWords(language))
  const { facts, amounts, centre, seal } = receiptRows(receipt, about, t, language)
  const title = t('rental:receipt_title', { number: receipt.number })
  const pdf = await paperPdf({ title, lang: language, facts, amounts, below: [centre, `${seal} ____________________`] })
  const name = `${receipt.number}.pdf`
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
