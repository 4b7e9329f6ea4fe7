import type { Bilingual, Classification, HygieneClass, Need, SpecField } from '../category.ts'
import type { Material } from '../material.ts'
import type { BodyMeasurement, HomeLimit } from '../measurement.ts'

/** A category as staff see it. */
export type KeptCategory = Bilingual & {
  readonly code: string
  readonly classification: Classification
  readonly needs: readonly Need[]
  readonly hygiene: HygieneClass
  readonly materials: readonly Material[]
  readonly fittingRequired: boolean
  readonly installRequired: boolean
  readonly measurements: readonly BodyMeasurement[]
  readonly homeLimits: readonly HomeLimit[]
  readonly specs: readonly SpecField[]
  readonly cautions: readonly Bilingual[]
}

/** What the form shows at first: fields, and apart from them what is ticked. Choices stand one a line. */
export function formOf(kept: KeptCategory) {
  const { code, zh, en, classification, hygiene, fittingRequired, installRequired, cautions } = kept
  const specs = kept.specs.map(field =>
    field.kind === 'choice'
      ? { ...field, choices: field.choices.map(({ key, zh, en }) => `${key} | ${zh} | ${en}`).join('\n') }
      : field,
  )
  return {
    fields: { code, zh, en, classification, hygiene, fittingRequired, installRequired, cautions, specs },
    ticked: {
      needs: kept.needs,
      materials: kept.materials,
      measurements: kept.measurements,
      homeLimits: kept.homeLimits,
    },
  }
}
