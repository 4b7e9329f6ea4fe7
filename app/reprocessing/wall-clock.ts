const ON_THE_WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-11-23T10:30`, as a field for date and time of day holds it: whole minutes on the wall of the centre. */
export const wallClock = (at: Date): string => ON_THE_WALL.format(at).replace(' ', 'T')
