const MOST_ROWS = 60

/** Names for the fields of rows, counted from one as people do. */
export const rowLabels = (list: string, label: (part: 'zh' | 'en', row: number) => string) =>
  labelsOfRows(list, ['zh', 'en'], label)

const labelsOfRows = <Part extends string>(
  list: string,
  parts: readonly Part[],
  label: (part: Part, row: number) => string,
) =>
  Object.fromEntries(
    Array.from({ length: MOST_ROWS }, (_, row) =>
      parts.map(part => [`${list}.${row}.${part}`, label(part, row + 1)] as const),
    ).flat(),
  )

/** The same for rows that bear a number beside their names. */
export const countedRowLabels = (list: string, label: (part: 'zh' | 'en' | 'count', row: number) => string) =>
  labelsOfRows(list, ['zh', 'en', 'count'], label)
