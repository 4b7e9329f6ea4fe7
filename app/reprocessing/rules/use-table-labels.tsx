import { useTranslation } from 'react-i18next'

/** What each field of a version is called. */
export function useTableLabels() {
  const { t } = useTranslation()
  const days = (hygiene: 'none' | 'intact_skin' | 'intact_skin_excreta' | 'mucosa') =>
    `${t('reprocessing:rules.label_days')} · ${t(`catalogue:hygiene.${hygiene}`)}`
  return {
    material: t('reprocessing:rules.material'),
    hygiene: t('reprocessing:rules.hygiene'),
    contamination: t('reprocessing:rules.contamination'),
    method: t('reprocessing:disinfection.way'),
    agent: t('reprocessing:rules.agent'),
    least: t('reprocessing:rules.least'),
    most: t('reprocessing:rules.most'),
    minutes: t('reprocessing:rules.minutes'),
    leastC: t('reprocessing:rules.least_c'),
    mostC: t('reprocessing:rules.most_c'),
    rinse: t('reprocessing:disinfection.rinse'),
    discardsParts: t('reprocessing:rules.discards'),
    source: t('reprocessing:rules.source'),
    fromOn: t('reprocessing:rules.from'),
    none: days('none'),
    intact_skin: days('intact_skin'),
    intact_skin_excreta: days('intact_skin_excreta'),
    mucosa: days('mucosa'),
  }
}
