import { z } from 'zod'
import { type ProgrammeVersion, ProgrammeVersionInput } from '../programme.input.ts'
import { documentOf } from './version-form.ts'

const MOST_TYPED = 4_000
const MOST_TICKED = 200
const Typed = z.record(
  z.string().max(100),
  z.union([z.string().max(MOST_TYPED), z.array(z.string().max(MOST_TICKED)).max(MOST_TICKED)]),
)

/** The form of a version, read as its document; what is wrong with that is said of the field in which it was typed. */
export const ProposeVersion = Typed.transform((typed, context): ProgrammeVersion => {
  const { document, fieldOf } = documentOf(typed)
  const read = ProgrammeVersionInput.safeParse(document)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues) {
    context.addIssue({ code: 'custom', message, path: [fieldOf(path)] })
  }
  return z.NEVER
})
