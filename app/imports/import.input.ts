import { z } from 'zod'
import { FIELDS_OF, IMPORT_KINDS, type ImportField } from './import.ts'

const everyField = [...new Set(IMPORT_KINDS.flatMap(kind => FIELDS_OF[kind].all))]
const column = z.string().trim().max(200).optional()
const mapping = Object.fromEntries(everyField.map(field => [`column_${field}`, column]))

/** A table, sent again as the text that was read from it, with a heading for each field. */
export const ImportRows = z
  .object({
    kind: z.enum(IMPORT_KINDS, { error: 'not_offered' }),
    fileName: z.string().trim().max(200).default(''),
    text: z.string().min(1, { error: 'required' }).max(1_900_000),
    ...mapping,
  })
  .transform(({ kind, fileName, text, ...rest }) => ({
    ...{ kind, fileName, text },
    mapping: mappingIn(rest),
  }))

/** The headings that were chosen; a field left at "not in the file" has none. */
function mappingIn(sent: { readonly [name: string]: unknown }): { readonly [F in ImportField]?: string } {
  const pairs = everyField.flatMap(field => {
    const heading = sent[`column_${field}`]
    return typeof heading === 'string' && heading !== '' ? [[field, heading] as const] : []
  })
  return Object.fromEntries(pairs)
}
