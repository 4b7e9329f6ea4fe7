import type { i18n } from 'i18next'

/** Each domain says its own refusals; their names are unique over all of them, and a test looks. */
export const refusalText = (i18n: i18n, refusal: string): string =>
  i18n.t(([] as string[]).concat(i18n.options.ns ?? []).map(domain => `${domain}:refusal.${refusal}`) as never)
