// drizzle-kit writes "public". before referenced tables; a city's tables may live in a schema of their own.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('migrations/', import.meta.url)
for (const name of readdirSync(folder).filter(name => name.endsWith('.sql'))) {
  const file = new URL(name, folder)
  const text = readFileSync(file, 'utf8')
  const freed = text.replaceAll('"public".', '')
  if (freed !== text) writeFileSync(file, freed)
}
