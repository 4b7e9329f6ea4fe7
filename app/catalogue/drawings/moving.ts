import { box, type Drawings, ring } from './drawing.ts'

/** What helps from one place to another without walking. */
export const MOVING: Drawings = {
  C14: {
    line: `${box(6, 31, 52, 7, 3.5)}M13 34.500h6M45 34.500h6M8 44h14v13M42 44h14v13M8 44v13M56 44v13M17 23c8-10 22-10 30 0M47 23v-7M47 23h-7`,
    tint: box(6, 31, 52, 7, 3.5),
  },
  C15: {
    line: `M10 52h42M18 52V13M18 13l28 6M18 32l15-15.500M46 19v4M37 25c1-2 17-2 18 0M37 25c-1 12 3 18 9 18s10-6 9-18${ring(12, 55, 2.5)}${ring(50, 55, 2.5)}M13 13h10`,
    tint: 'M37 25c-1 12 3 18 9 18s10-6 9-18c-1-2-17-2-18 0z',
  },
  C16: {
    line: `M9 52h42M15 52V18M15 22h13M28 17v8M15 37h9${box(24, 32, 4, 10, 2)}${ring(44, 11, 4.5)}M43 20c-2 6-3 10-3 15l-9 3 1 10M43 22l-15-1M27 48h15${ring(12, 55, 2.5)}${ring(48, 55, 2.5)}M45 24c5 3 5 9-4 10`,
    tint: `${box(24, 32, 4, 10, 2)}M43 20c-2 6-3 10-3 14h1c9-1 9-7 4-10z`,
  },
  C17: {
    line: `M9 12h6a3 3 0 0 1 3 3v35M18 35h24M18 25h18a2 2 0 0 1 2 2v8M42 35v15M11 50h38M42 42H18${ring(14, 54, 3)}${ring(46, 54, 3)}M55 20v18M51.500 23.500L55 20l3.500 3.500M51.500 34.500L55 38l3.500-3.500`,
    tint: 'M18 35h24v7H18z',
  },
}
