import { HYGIENE_CLASSES, type HygieneClass } from '#app/catalogue/category.ts'
import type { Material } from '#app/catalogue/material.ts'
import { CONTAMINATIONS, type Contamination } from '#app/delivery/job.ts'
import { strengthUnitOf } from './disinfection.ts'
import { EXAMPLE_WAYS, type Level } from './example-ways.ts'
import type { DisinfectionTable, RuleRow } from './rule-row.ts'

/**
 * EXAMPLE until the centre confirms it against MZ/T 175.2-2021 and WS/T 367-2012, whose full texts were not at hand.
 * How much is asked by what the device touches and how dirty it came back: ordinary, raised, high, highest.
 */
const LEVELS: { readonly [H in HygieneClass]: { readonly [C in Contamination]: Level } } = {
  none: { none: 0, visible: 1, blood_or_excreta: 2, known_infection: 3 },
  intact_skin: { none: 0, visible: 1, blood_or_excreta: 2, known_infection: 3 },
  intact_skin_excreta: { none: 1, visible: 2, blood_or_excreta: 2, known_infection: 3 },
  mucosa: { none: 2, visible: 2, blood_or_excreta: 2, known_infection: 3 },
}

/** Parts that touch mucosa belong to one person; on devices for excreta, whatever is soaked through goes too. */
const discards = (hygiene: HygieneClass, contamination: Contamination): boolean =>
  hygiene === 'mucosa' ||
  (hygiene === 'intact_skin_excreta' && (contamination === 'blood_or_excreta' || contamination === 'known_infection'))

const rowsOf = (material: Material, hygiene: HygieneClass, contamination: Contamination): readonly RuleRow[] =>
  EXAMPLE_WAYS[material].flatMap(({ method, agent, rinse, source, levels }) => {
    const figures = levels[LEVELS[hygiene][contamination]]
    if (!figures) return []
    const { least = 0, most = 0, minutes = 0, leastC = null, mostC = null } = figures
    return [
      {
        ...{ material, hygiene, contamination, method, agent, unit: strengthUnitOf(method, agent) },
        ...{ least, most, minutes, leastC, mostC, rinse, source },
        discardsParts: method === 'discard' || discards(hygiene, contamination),
      },
    ]
  })

export const EXAMPLE_TABLE: DisinfectionTable = {
  rows: (Object.keys(EXAMPLE_WAYS) as Material[]).flatMap(material =>
    HYGIENE_CLASSES.flatMap(hygiene =>
      CONTAMINATIONS.flatMap(contamination => rowsOf(material, hygiene, contamination)),
    ),
  ),
  releaseDays: { none: 180, intact_skin: 90, intact_skin_excreta: 90, mucosa: 30 },
}
