import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { ShownStockTake } from './shown-stock-take.ts'
import { StockTakeStateTag } from './stock-take-state-tag.tsx'

/** Which count, when, how far it has come, and who stands for it. */
export function ResultHead({ take }: { readonly take: ShownStockTake }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { place, state, openedAt, signedName, settledBy, id } = take
  const isOpen = state === 'open'
  return (
    <>
      <PageHead
        title={t('stock:result.title')}
        caption={`${place ? inLanguage(language, place) : t('stock:take.whole')} ${instantText(openedAt, language)}`}
        lead={state === 'settled' ? undefined : t('stock:result.lead')}
        back={
          isOpen
            ? { href: paths.deskStockTake(id), text: t('stock:take.back_to_count') }
            : { href: paths.deskStockTakes(), text: t('stock:take.back') }
        }
      />
      <p className="cluster">
        <StockTakeStateTag state={state} />
        {signedName && <span>{t('stock:result.signed', { name: signedName })}</span>}
        {settledBy && <span>{t('stock:result.settled', { name: settledBy })}</span>}
      </p>
    </>
  )
}

/** Another person agrees; whoever signed may only go on counting. */
export function SettleForm({ isSigner }: { readonly isSigner: boolean }) {
  const { t } = useTranslation()
  return (
    <PostForm label={t('stock:result.settle')}>
      <p>{t('stock:result.settle_lead')}</p>
      <div className="cluster">
        {!isSigner && (
          <Button name="step" value="settle">
            {t('stock:result.settle')}
          </Button>
        )}
        <Button kind="secondary" name="step" value="reopen">
          {t('stock:result.reopen')}
        </Button>
      </div>
    </PostForm>
  )
}
