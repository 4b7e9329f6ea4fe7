import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarOf, calendarText } from '#app/delivery/calendar/calendar-file.server.ts'
import { found } from '#app/http/answer.server.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'

/** The days of a reservation, for the calendar of a telephone. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { see, today, now, origin, reader } = context
  const told = found(await see(db => calendarOf(db, params.reference ?? '', { today })))
  const { t } = languageOf(reader.language, await loadWords(reader.language))
  return new Response(calendarText(told, { t, origin, now }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="calendar.ics"',
      'Cache-Control': 'private, no-store',
    },
  })
}
