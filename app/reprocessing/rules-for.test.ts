import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HYGIENE_CLASSES } from '#app/catalogue/category.ts'
import { MATERIALS } from '#app/catalogue/material.ts'
import { CONTAMINATIONS } from '#app/delivery/job.ts'
import { EXAMPLE_TABLE } from './example-table.ts'
import { judgeDisinfection, type Measured } from './judgement.ts'
import { type Way, wayName } from './rule-row.ts'
import { type Device, rulesFor } from './rules-for.ts'

const material = fc.constantFrom(...MATERIALS)
const anyDevice = fc.record({
  materials: fc.uniqueArray(material, { minLength: 1 }),
  hygiene: fc.constantFrom(...HYGIENE_CLASSES),
  contamination: fc.constantFrom(...CONTAMINATIONS),
})
const rulesOf = (device: Device) => rulesFor(EXAMPLE_TABLE, device)

/** Just what a way asks for. */
const enough = ({ method, agent, least, minutes, leastC }: Way): Measured => ({
  ...{ method, agent, strength: least, minutes, temperatureC: leastC, partsReplaced: true },
})
const judge = (device: Device, did: Measured) => judgeDisinfection(rulesOf(device), did)

const forEachWay = (say: (device: Device, way: Way) => void) =>
  fc.assert(
    fc.property(anyDevice, device => {
      for (const way of rulesOf(device).ways) say(device, way)
    }),
  )

test('just enough passes, and anything less fails', () => {
  forEachWay((device, way) => {
    const did = enough(way)
    expect(judge(device, did).hasPassed).toBe(true)
    if (way.least > 0) expect(judge(device, { ...did, strength: way.least - 0.1 }).shortcomings).toEqual(['too_weak'])
    if (way.minutes > 0) expect(judge(device, { ...did, minutes: way.minutes - 1 }).shortcomings).toEqual(['too_short'])
    if (way.leastC !== null)
      expect(judge(device, { ...did, temperatureC: way.leastC - 0.1 }).shortcomings).toEqual(['too_cold'])
  })
})

test('above the most is warned of, and at the most it is not', () => {
  forEachWay((device, way) => {
    const warned = (strength: number) => judge(device, { ...enough(way), strength }).isTooStrong
    expect([warned(way.most), warned(way.most + 0.1)]).toEqual([false, true])
    if (way.mostC !== null) expect(judge(device, { ...enough(way), temperatureC: way.mostC + 0.1 }).isTooHot).toBe(true)
  })
})

const isDisinfected = (device: Device) => rulesOf(device).ways.some(({ method }) => method !== 'discard')

test('one more material never allows more: no new way, nothing weaker, shorter, colder or stronger', () => {
  fc.assert(
    fc.property(anyDevice, material, (device, more) => {
      if (!isDisinfected(device)) return
      const [before, after] = [rulesOf(device), rulesOf({ ...device, materials: [...device.materials, more] })]
      expect(after.discardsParts || !before.discardsParts).toBe(true)
      for (const way of after.ways) {
        const was = before.ways.find(one => wayName(one) === wayName(way))
        expect(was && way.least >= was.least && way.most <= was.most && way.minutes >= was.minutes).toBe(true)
        expect((way.leastC ?? 0) >= (was?.leastC ?? 0)).toBe(true)
      }
    }),
  )
})

test('no rule allows chlorine on electrics, or on a sling', () => {
  fc.assert(
    fc.property(anyDevice, fc.constantFrom('aluminium_or_electrics' as const), (device, tender) => {
      const { ways } = rulesOf({ ...device, materials: [...device.materials, tender] })
      expect(ways.filter(({ agent }) => agent === 'chlorine')).toEqual([])
    }),
  )
  const slings = EXAMPLE_TABLE.rows.filter(row => row.material === 'sling')
  expect(slings.length).toBeGreaterThan(0)
  expect(slings.filter(({ agent }) => agent === 'chlorine')).toEqual([])
})

test('what touches mucosa always has its parts thrown away, and so has every fluid path', () => {
  fc.assert(
    fc.property(anyDevice, device => {
      expect(rulesOf({ ...device, hygiene: 'mucosa' }).discardsParts).toBe(true)
      expect(rulesOf({ ...device, materials: [...device.materials, 'fluid_path'] }).discardsParts).toBe(true)
    }),
  )
})

test('a material that no row names may not be disinfected at all', () => {
  const table = { ...EXAMPLE_TABLE, rows: EXAMPLE_TABLE.rows.filter(row => row.material !== 'wood') }
  const device = { hygiene: 'intact_skin', contamination: 'none' } as const
  expect(rulesFor(table, { ...device, materials: ['metal_or_abs', 'wood'] }).ways).toEqual([])
  expect(rulesFor(table, { ...device, materials: ['metal_or_abs'] }).ways.length).toBeGreaterThan(0)
})
