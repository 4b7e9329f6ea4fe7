import { expect, test } from 'vitest'
import { HYGIENE_CLASSES } from '#app/catalogue/category.ts'
import type { Material } from '#app/catalogue/material.ts'
import { CONTAMINATIONS, type Contamination } from '#app/delivery/job.ts'
import { readCatalogue } from '#db/seed/catalogue-files.server.ts'
import { EXAMPLE_TABLE } from './example-table.ts'
import { judgeDisinfection, type Measured, minutesBetween, strengthKept } from './judgement.ts'
import { rulesFor } from './rules-for.ts'

const on = (material: Material, contamination: Contamination = 'none', hygiene = 'intact_skin' as const) =>
  rulesFor(EXAMPLE_TABLE, { materials: [material], hygiene, contamination })

type Did = Partial<Measured>
const agent = (method: Measured['method'], name: Measured['agent'], strength: number, minutes: number): Did => ({
  ...{ method, agent: name, strength, minutes },
})
const chlorine = (strength: number, minutes: number) => agent('wipe', 'chlorine', strength, minutes)
const ozone = (ppm: number, minutes: number) => agent('ozone', null, strengthKept('ozone', ppm, minutes), minutes)
const hot = (method: 'steam' | 'laundry', temperatureC: number, minutes: number): Did => ({
  ...{ method, agent: null, strength: 0, minutes, temperatureC },
})

const judge = (rule: ReturnType<typeof on>, did: Did) =>
  judgeDisinfection(rule, {
    ...{ method: 'wipe', agent: null, strength: 0, minutes: 0, temperatureC: null, partsReplaced: false },
    ...did,
  })

/** Each published figure of rules.md 3.2 at its edge: just enough, and just short of it. */
test.for([
  ['soak, 500 mg/L for more than 10 min (m.lohandbio.com)', on('metal_or_abs'), agent('soak', 'chlorine', 500, 11), []],
  ['ten minutes are not more than ten', on('metal_or_abs'), agent('soak', 'chlorine', 500, 10), ['too_short']],
  ['spray, 400 mg/L for 10 min (m.lohandbio.com)', on('metal_or_abs'), agent('spray', 'chlorine', 400, 10), []],
  ['spray of 399 mg/L', on('metal_or_abs'), agent('spray', 'chlorine', 399, 10), ['too_weak']],
  ['wipe and rinse, 500 mg/L for 30 min (rules.md, by material)', on('metal_or_abs'), chlorine(500, 30), []],
  ['a tenth of a mg/L below', on('metal_or_abs'), chlorine(499.9, 30), ['too_weak']],
  ['one minute short', on('metal_or_abs'), chlorine(500, 29), ['too_short']],
  ['both are said', on('metal_or_abs'), chlorine(0, 0), ['too_weak', 'too_short']],
  ['what is dirty: 1,000 mg/L (PMC7804477)', on('metal_or_abs', 'visible'), chlorine(1000, 30), []],
  ['what is dirty: 999 mg/L', on('metal_or_abs', 'visible'), chlorine(999, 30), ['too_weak']],
  ['blood: 2,000 mg/L for more than 30 min', on('metal_or_abs', 'blood_or_excreta'), chlorine(2000, 31), []],
  ['blood: thirty are not more than thirty', on('metal_or_abs', 'blood_or_excreta'), chlorine(2000, 30), ['too_short']],
  ['infection: the highest row, an hour', on('metal_or_abs', 'known_infection'), chlorine(2000, 60), []],
  ['infection: 59 minutes', on('metal_or_abs', 'known_infection'), chlorine(5000, 59), ['too_short']],
  ['quaternary, 1,000 mg/L (PMC7804477)', on('upholstery'), agent('wipe', 'quaternary_ammonium', 1000, 30), []],
  ['quaternary of 999 mg/L', on('upholstery'), agent('wipe', 'quaternary_ammonium', 999, 30), ['too_weak']],
  ['ethanol, 75 % for 3 min', on('aluminium_or_electrics'), agent('wipe', 'ethanol', 75, 3), []],
  ['ethanol of 74.9 %', on('aluminium_or_electrics'), agent('wipe', 'ethanol', 74.9, 3), ['too_weak']],
  ['wood: ethanol (rules.md, by material)', on('wood'), agent('wipe', 'ethanol', 75, 3), []],
  ['fabric soaked at 250 mg/L for 30 min (changzhou)', on('textile'), agent('soak', 'chlorine', 250, 30), []],
  ['fabric soaked at 249 mg/L', on('textile'), agent('soak', 'chlorine', 249, 30), ['too_weak']],
  ['hot wash, 80 °C for 10 min', on('textile'), hot('laundry', 80, 10), []],
  ['hot wash of 79.9 °C', on('textile'), hot('laundry', 79.9, 10), ['too_cold']],
  ['steam above 80 °C for 10 min (pref.okinawa)', on('textile'), hot('steam', 81, 10), []],
  ['steam of 80 °C is not above it', on('textile'), hot('steam', 80, 10), ['too_cold']],
  ['steam that nobody measured', on('textile'), { ...hot('steam', 0, 10), temperatureC: null }, ['too_cold']],
  ['ultraviolet, 85 µW/cm² for 20 min (pref.okinawa)', on('metal_or_abs'), agent('uv', null, 85, 20), []],
  ['ultraviolet for 19 min', on('metal_or_abs'), agent('uv', null, 85, 19), ['too_short']],
  ['ozone, 100 ppm for 30 min is 3,000 (ouchiekaero.com)', on('foam'), ozone(100, 30), []],
  ['ozone, 99.9 ppm for 30 min', on('foam'), ozone(99.9, 30), ['too_weak']],
  ['foam: 500 mg/L (rules.md, by material)', on('foam'), chlorine(500, 30), []],
  ['a sling never sees chlorine (devoncares)', on('sling'), chlorine(500, 30), ['not_for_this']],
  ['electrics never see chlorine', on('aluminium_or_electrics'), chlorine(500, 30), ['not_for_this']],
] as const)('%s', ([, rule, did, shortcomings]) => {
  expect(judge(rule, did)).toMatchObject({ shortcomings, hasPassed: shortcomings.length === 0 })
})

test.for([
  ['metal', on('metal_or_abs'), chlorine(1000, 30), false, false],
  ['metal, a tenth above', on('metal_or_abs'), chlorine(1000.1, 30), true, false],
  ['blood, 10,000 mg/L as in the UK', on('metal_or_abs', 'blood_or_excreta'), chlorine(10_000, 31), true, false],
  ['fabric at 501 mg/L', on('textile'), agent('soak', 'chlorine', 501, 30), true, false],
  ['a boiling wash', on('textile'), hot('laundry', 96, 10), false, true],
] as const)('above the most: %s passes with a warning', ([, rule, did, isTooStrong, isTooHot]) => {
  expect(judge(rule, did)).toMatchObject({ hasPassed: true, isTooStrong, isTooHot })
})

test('what touches mucosa has its parts replaced, or it has not passed', () => {
  const rule = rulesFor(EXAMPLE_TABLE, {
    ...{ materials: ['aluminium_or_electrics', 'fluid_path'], hygiene: 'mucosa', contamination: 'none' },
  })
  const did = agent('wipe', 'ethanol', 75, 10)
  expect(judge(rule, did).shortcomings).toEqual(['parts_not_replaced'])
  expect(judge(rule, { ...did, partsReplaced: true }).hasPassed).toBe(true)
})

test('minutes are whole: one that was begun does not count', () => {
  const start = new Date('2026-03-02T09:00:00+08:00')
  expect(minutesBetween(start, new Date(start.getTime() + 30 * 60_000 - 1))).toBe(29)
  expect(minutesBetween(start, new Date(start.getTime() + 30 * 60_000))).toBe(30)
})

test('every category of the catalogue can be disinfected, however it comes back', () => {
  const stuck = readCatalogue().flatMap(({ code, materials, hygiene }) =>
    CONTAMINATIONS.filter(
      contamination => rulesFor(EXAMPLE_TABLE, { materials, hygiene, contamination }).ways.length === 0,
    ).map(contamination => `${code} ${contamination}`),
  )
  expect(stuck).toEqual([])
})

test('dirtier never asks for less', () => {
  for (const hygiene of HYGIENE_CLASSES) {
    const asked = CONTAMINATIONS.map(contamination =>
      rulesFor(EXAMPLE_TABLE, { materials: ['metal_or_abs'], hygiene, contamination }).ways.find(
        way => way.method === 'wipe' && way.agent === 'chlorine',
      ),
    )
    expect(asked.every(way => way !== undefined && way.most > way.least && way.minutes > 0)).toBe(true)
    const least = asked.map(way => way?.least ?? 0)
    expect(least).toEqual([...least].sort((a, b) => a - b))
  }
})
