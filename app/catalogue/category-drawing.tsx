import { BATHROOM } from './drawings/bathroom.ts'
import { box, type Drawing, type Drawings } from './drawings/drawing.ts'
import { MOVING } from './drawings/moving.ts'
import { REST } from './drawings/rest.ts'
import { TREATMENT } from './drawings/treatment.ts'
import { WALKING } from './drawings/walking.ts'
import { WHEELS } from './drawings/wheels.ts'

const DRAWINGS: Drawings = { ...WALKING, ...WHEELS, ...MOVING, ...BATHROOM, ...REST, ...TREATMENT }

/** For a category that nobody has drawn yet: a parcel. */
const PARCEL: Drawing = {
  line: `${box(10, 22, 44, 32)}M10 32h44M32 22v10M10 25l8-12h28l8 12`,
  tint: box(10, 32, 44, 22),
}

/** What a category looks like. Its name always stands beside it, so a screen reader passes it by. */
export function CategoryDrawing({ code }: { readonly code: string }) {
  const { line, tint } = DRAWINGS[code] ?? PARCEL
  return (
    <svg className="drawing" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {tint && <path d={tint} fill="currentColor" fillOpacity={0.14} stroke="none" />}
      <path d={line} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
