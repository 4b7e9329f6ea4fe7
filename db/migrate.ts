import { openServer } from './client.server.ts'

const url = process.env.DATABASE_URL
if (!url) throw new Error('Set DATABASE_URL to the database that should be migrated.')
const engine = openServer(url, { max: 1 })
await engine.migrate()
await engine.close()
process.stdout.write('migrated\n')
