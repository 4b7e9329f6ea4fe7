import { useTranslation } from 'react-i18next'

/** What each field of a batch is called: beside the field, and in the list of what is to be mended. */
export function useBatchLabels() {
  const { t } = useTranslation()
  return {
    codes: t('reprocessing:batch.codes'),
    way: t('reprocessing:disinfection.way'),
    agentMaker: t('reprocessing:disinfection.maker'),
    lotNo: t('reprocessing:disinfection.lot'),
    agentExpiresOn: t('reprocessing:disinfection.expires'),
    targetStrength: t('reprocessing:disinfection.target'),
    strength: t('reprocessing:disinfection.strength'),
    temperatureC: t('reprocessing:disinfection.temperature'),
    startedAt: t('reprocessing:disinfection.started'),
    endedAt: t('reprocessing:disinfection.ended'),
  }
}
