import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ShownRecall } from './recall-list.tsx'

type Props = {
  readonly recall: ShownRecall & { readonly moved: number; readonly endangered: number }
  /** How many reservations of this product no unit is promised to now. */
  readonly atRisk: number
}

/** How far it has come: units, people, reservations. */
export function RecallFacts({ recall, atRisk }: Props) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const { moved, endangered, units, settled, told, reached, startedAt, state } = recall
  return (
    <>
      <SummaryList
        rows={[
          { label: t('recall.state_is'), value: t(`recall.state.${state}`) },
          { label: t('recall.started'), value: instantText(startedAt, language) },
          { label: t('product'), value: inLanguage(language, recall.product) },
          { label: t('recall.units'), value: t('recall.units_done', { settled, all: units }) },
          { label: t('recall.people'), value: t('recall.people_reached', { reached, all: told }) },
          { label: t('recall.effect'), value: t('recall.effect_text', { moved, endangered }) },
        ]}
      />
      {atRisk > 0 && (
        <Notice tone="warn">
          <a href={paths.deskRisk()}>{t('recall.at_risk', { count: atRisk })}</a>
        </Notice>
      )}
    </>
  )
}

/** Nothing is left to do: a manager ends it. */
export function CloseForm() {
  const { t } = useTranslation('upkeep')
  return (
    <Notice tone="good" title={t('recall.settled_all')}>
      <p>{t('recall.close_lead')}</p>
      <PostForm label={t('recall.close')}>
        <Button name="step" value="close">
          {t('recall.close')}
        </Button>
      </PostForm>
    </Notice>
  )
}
