import { startPostgres } from './postgres.ts'

/** Vitest's global setup: the tests find the server at DATABASE_URL_TEST and make databases of their own in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  process.env.DATABASE_URL_TEST = postgres.url
  return postgres.stop
}
