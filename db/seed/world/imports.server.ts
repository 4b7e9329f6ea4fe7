import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'

/** The register that each centre brought with it when it began. */
export const writeImports = (db: Database) =>
  db.execute(sql`
    insert into file_imports (centre_id, district_id, kind, file_name, hash, mapping, added, unchanged, imported_by, at)
    select c.id, c.district_id, 'units', '原器具登记册.xlsx', md5(c.code), '{"product": "产品编码"}', 40, 0, a.id, now() - interval '400 days'
    from centres c join lateral (
      select id from accounts where centre_id = c.id and 'manager' = any (roles) order by id limit 1) a on true`)
