import { namesOf } from '#app/access/accounts.server.ts'
import { HYGIENE_CLASSES } from '#app/catalogue/category.ts'
import { MATERIALS, type Material } from '#app/catalogue/material.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allTables, EXAMPLE, tableByVersion, tableInForce } from '../tables.server.ts'
import { differences, type Phase, phaseOf } from './table.ts'

const NOBODY = { proposedBy: null, approvedBy: null }
/** The example as a version, before anything has been kept. */
const UNKEPT = { ...EXAMPLE, ...NOBODY, approvedAt: new Date(0), withdrawnAt: null }

/** Every version with its phase on a day and the names behind it, the latest first. */
export async function versionsShown(db: Database, today: Day) {
  const kept = await allTables(db)
  const inForce = await tableInForce(db, today)
  const versions = kept.length > 0 ? kept : [UNKEPT]
  const names = await namesOf(
    db,
    versions.flatMap(({ proposedBy, approvedBy }) => [proposedBy ?? '', approvedBy ?? '']).filter(Boolean),
  )
  return versions.map(({ version, fromOn, proposedBy, approvedBy, approvedAt, withdrawnAt }) => ({
    ...{ version, fromOn },
    phase: phaseOf({ version, fromOn, approvedAt, withdrawnAt }, inForce.version, today),
    proposer: names.get(proposedBy ?? '') ?? null,
    approver: names.get(approvedBy ?? '') ?? null,
  }))
}

/** One version: the rows of one material, what differs from the version in force, and how it stands. */
export async function versionShown(db: Database, today: Day, asked: { version: number; material: string | null }) {
  const inForce = await tableInForce(db, today)
  const kept = (await tableByVersion(db, asked.version)) ?? (asked.version === inForce.version ? UNKEPT : undefined)
  if (!kept) return undefined
  const { version, fromOn, source, isExample, proposedBy, approvedAt, withdrawnAt } = kept
  const phase: Phase = phaseOf({ version, fromOn, approvedAt, withdrawnAt }, inForce.version, today)
  const material: Material = MATERIALS.find(one => one === asked.material) ?? MATERIALS[0]
  const { rows, releaseDays } = kept.document
  return {
    ...{ version, fromOn, source, isExample, proposedBy, phase, material, releaseDays, count: rows.length },
    days: HYGIENE_CLASSES.map(hygiene => ({ hygiene, days: releaseDays[hygiene] })),
    rows: rows.filter(row => row.material === material),
    differences: version === inForce.version ? [] : differences(inForce.document, kept.document),
  }
}
