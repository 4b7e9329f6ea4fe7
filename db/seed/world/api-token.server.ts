import { API_SCOPES } from '#app/access/api-scope.ts'
import { addApiToken } from '#app/access/api-tokens.server.ts'
import type { Database } from '#db/client.server.ts'
import type { Places } from '../districts.server.ts'

/** For trying the API out: printed by the demo, of no use anywhere else. */
export const DEMO_TOKEN = 'fuju_demo_wuqing_street_office_2026'

/** A program that may do everything a program may, at the centre of Wuqing. */
export async function seedApiToken(db: Database, { centres }: Places): Promise<void> {
  const centre = centres.get('WQ')
  if (!centre) throw new Error('the districts come before the token')
  await addApiToken(db, DEMO_TOKEN, { name: '街道服务中心(演示)', scopes: API_SCOPES, centreId: centre.id })
}
