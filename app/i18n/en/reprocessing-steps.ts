import type { Translated } from '../translated.ts'
import type * as zh from '../zh-CN/reprocessing-steps.ts'

export const step: Translated<typeof zh.step> = {
  title: 'A step of reprocessing',
  points: 'Tick what is done',
  points_hint: 'All are ticked. Untick what is not so.',
  within: 'Passes within {{least}}–{{most}} {{unit}}',
  if_not: 'If something is not so, the device goes',
  again: 'Back to be cleaned again',
  repair: 'To repair',
  preclean: {
    title: 'Pre-clean',
    lead: 'Wash off the dirt you can see: only then does disinfection work.',
    done: 'Pre-cleaning is done',
  },
  dry: { title: 'Rinse and dry', lead: 'Rinse off the agent, then let it dry.', done: 'Rinsed and dry' },
  function_test: {
    title: 'Function test',
    lead: 'Try it as its user would. One point that fails keeps it from being released.',
    done: 'The test is done',
  },
}

export const point: Translated<typeof zh.point> = {
  dirt_removed: 'Dirt that can be seen is washed off',
  covers_off: 'Covers are off, to be treated apart',
  old_parts_off: 'Used single-person parts are off and thrown away',
  rinsed: 'Rinsed with clean water',
  dry: 'Dry all through',
  looks_whole: 'Looks whole, no loose screws',
  works: 'All parts move as they should',
  ferrule: 'Ferrules not worn, not slipping',
  brakes: 'Brakes hold',
  height_pins: 'Height pins click in',
  battery: 'Battery holds its charge',
  tyres: 'Tyres are whole',
  charger_is_its_own: 'The charger is its own, by number',
  tracks: 'Tracks or climbing wheels are whole',
  load_test: 'Climbs under load',
  hoist_load: 'Lifts its safe working load',
  sling_labelled: 'Sling label readable, seams whole',
  rail_gaps: 'Gaps of the rails within limits',
  castors: 'Castors turn and lock',
  hand_control: 'Hand control works',
  alarm: 'Alarm tests itself',
  filters_new: 'Filters are new',
  tubing_new: 'Tubing is new',
  jar_new: 'Jar is new',
  output_test: 'Output is as it should be',
  electrodes_new: 'Electrodes are new',
  cover_strike_through: 'Cover lets nothing through',
  cells_hold_air: 'Air cells hold',
  quick_release: 'Quick release works',
}

export const measure: Translated<typeof zh.measure> = { oxygen_percent: 'Oxygen measured' }
