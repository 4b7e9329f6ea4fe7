const MOST_ROWS = 60

/** Names for the fields of rows, counted from one as people do. */
export const rowLabels = (list: string, label: (part: 'zh' | 'en', row: number) => string) =>
  Object.fromEntries(
    Array.from({ length: MOST_ROWS }, (_, row) =>
      (['zh', 'en'] as const).map(part => [`${list}.${row}.${part}`, label(part, row + 1)] as const),
    ).flat(),
  )
