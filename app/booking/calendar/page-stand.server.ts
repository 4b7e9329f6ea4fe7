import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** How things stand that a page for everybody tells of: two pages made under the same `stand` say the same. */
export type PageStand = {
  readonly stand: string
  /** When a hold ends by itself, if one does: from then on the page may say something else. */
  readonly until: Date | null
}

type Row = { readonly stand: string; readonly until: string | null }

const catalogue = statement<Row>(
  'catalogue-stand',
  'select version::text as stand, null::text as until from catalogue_version',
)

/*
 * Each row of a table bears the number of the transaction that wrote it: the rows that decide about a device, and these
 * numbers, are one sum. Nobody has to raise anything, so nobody who reserves waits for anybody.
 */
const device = statement<Row>(
  'device-stand',
  `select concat_ws('.', (select version from catalogue_version), held.stand, stood.stand, lined.stand) as stand,
      held.until::text as until
    from (select id from products where code = $1) p,
    lateral (
      select sum(hashtextextended(a.id::text || a.xmin::text, 0))::text as stand,
        min(a.expires_at) filter (where a.expires_at > $3::timestamptz) as until
      from allotments a where a.product_id = p.id and (a.is_out or upper(a.during) >= $2::date)
    ) held,
    lateral (
      select sum(hashtextextended(u.id::text || u.xmin::text, 0))::text as stand from units u where u.product_id = p.id
    ) stood,
    lateral (
      select sum(hashtextextended(l.id::text || l.xmin::text, 0))::text as stand
      from stock_lines l where l.product_id = p.id
    ) lined`,
)

/** For the pages that tell of the catalogue and its prices. */
export async function catalogueStand(db: Database): Promise<PageStand> {
  return standOf(await catalogue(db))
}

/** For the page of a device, which also tells from when it can be had. */
export async function deviceStand(db: Database, code: string, { now, today }: Moment): Promise<PageStand> {
  return standOf(await device(db, code, today, now.toISOString()))
}

const standOf = ([row]: readonly Row[]): PageStand => ({
  stand: row?.stand ?? '',
  until: row?.until ? new Date(row.until) : null,
})
