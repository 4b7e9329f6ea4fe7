import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Steps } from '#app/ui/navigation.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { hidesExpected, type ShownStockTake } from './shown-stock-take.ts'

/** What is counted, and how far it has come; a blind count says only how much was scanned. */
export function CountHead({ take }: { readonly take: ShownStockTake }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <PageHead
        title={t('stock:count.title')}
        caption={take.place ? inLanguage(language, take.place) : t('stock:take.whole')}
        lead={take.state === 'open' ? t('stock:count.lead') : undefined}
        back={{ href: paths.deskStockTakes(), text: t('stock:take.back') }}
      />
      {hidesExpected(take) ? (
        <p>{t('stock:take.progress_blind', take)}</p>
      ) : (
        <Steps text={t('stock:take.progress_of', take)} current={take.seen} total={Math.max(1, take.expected)} />
      )}
    </>
  )
}

type News = { readonly counted: number; readonly again: number; readonly unknown: number }

/** What came of the list that was just sent. */
export function CountNews({ counted, again, unknown }: News) {
  const { t } = useTranslation()
  return (
    <div role="status">
      <Notice tone="good" title={t('stock:count.saved', { count: counted })}>
        {again > 0 && <p>{t('stock:count.again', { count: again })}</p>}
        {unknown > 0 && <p>{t('stock:count.unknown', { count: unknown })}</p>}
      </Notice>
    </div>
  )
}
