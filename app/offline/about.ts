import { isReference, showReference } from '#app/booking/reference.ts'
import { isUnitCode, printedUnitCode } from '#app/inventory/unit-code.ts'

/** What an act was about, as people read it on a label or a paper. */
export function aboutText(subject: string): string {
  if (isUnitCode(subject)) return printedUnitCode(subject)
  return isReference(subject) ? showReference(subject) : subject
}
