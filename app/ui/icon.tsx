/** Stroke drawings on a grid of 24, in the colour of the text around them; always beside a word. */
const DRAWINGS = {
  'arrow-left': 'M19 12H5m6-6-6 6 6 6',
  'arrow-right': 'M5 12h14m-6-6 6 6-6 6',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  chart: 'M4 20h16M7 20v-7M12 20V6M17 20v-10',
  check: 'M5 12.5l4.5 4.5L19 7',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  contrast: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  cross: 'M6 6l12 12M18 6 6 18',
  dot: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  drop: 'M12 4c4 5 6 7.5 6 10.5a6 6 0 0 1-12 0C6 11.500 8 9 12 4z',
  globe: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c3 3 3 13 0 16M12 4c-3 3-3 13 0 16',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.01',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  pen: 'M4 20l1-4L16 5l3 3L8 19z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM5 20c0-4 3-6 7-6s7 2 7 6',
  phone: 'M6 4h4l2 5-2.500 1.500a11 11 0 0 0 5 5L16 13l5 2v4c0 1-1 2-2 2C11 21 3 13 4 6c0-1 1-2 2-2z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M5 9h14v8h-3M8 17H5M8 14h8v6H8z',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2',
  ruler: 'M4 15 15 4l5 5L9 20zM8 11l2 2M11 8l2 2M14 5l2 2',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
  text: 'M4 19 9 6l5 13M6 14h6M15 19l3-8 3 8M16 16h4',
  truck: 'M3 7h11v9H3zM14 10h4l3 3v3h-7M7 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM17 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  warn: 'M12 4 3 20h18zM12 10v5M12 17.500v.01',
  wrench: 'M20 8a5 5 0 0 1-6.600 5L7.600 18.900a2 2 0 0 1-2.900-2.900L10.500 10.200A5 5 0 0 1 16 4l-3 3 .6 2.900 3 .6z',
} as const

export type IconName = keyof typeof DRAWINGS

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={DRAWINGS[name]} />
  </svg>
)
