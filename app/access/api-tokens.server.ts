import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { apiTokens } from '#db/schema/access.ts'
import { centres } from '#db/schema/districts.ts'
import type { ApiScope } from './api-scope.ts'
import { type ApiClient, startOf } from './api-token.ts'

type NewToken = { readonly name: string; readonly scopes: readonly ApiScope[]; readonly centreId: string }

/** A token has 128 random bits, so a plain hash keeps it: there is nothing to guess. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Whose token this is; undefined for one that nobody was given and for one that was revoked. */
export async function clientByToken(db: Database, token: string): Promise<ApiClient | undefined> {
  const [found] = await db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      scopes: apiTokens.scopes,
      centreId: apiTokens.centreId,
      districtId: centres.districtId,
    })
    .from(apiTokens)
    .innerJoin(centres, eq(centres.id, apiTokens.centreId))
    .where(and(eq(apiTokens.tokenHash, hashOf(token)), isNull(apiTokens.revokedAt)))
  return found
}

/** Keeps the hash of a token; the token itself is nowhere but with its owner. */
export async function addApiToken(db: Database, token: string, { name, scopes, centreId }: NewToken): Promise<void> {
  const row = { name, scopes: [...scopes], centreId, tokenHash: hashOf(token), start: startOf(token) }
  await db.insert(apiTokens).values(row)
}
