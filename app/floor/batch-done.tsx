import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { DoneShown } from './batch-shown.ts'
import { UndoForm } from './undo-form.tsx'

/** What has just been done, the way on, and the way back while there is one. */
export function BatchDone({ act, codes, at }: DoneShown) {
  const { t } = useTranslation()
  return (
    <section className="stack" aria-label={t('floor:done_title')}>
      <Notice tone="good" title={t(`floor:done.${act}`, { count: codes.length })} />
      <div className="cluster">
        <ButtonLink href={paths.deskScan({ many: 'yes' })}>{t('floor:scan_more')}</ButtonLink>
      </div>
      {act === 'take_back' ? <p>{t('floor:take_back_stays')}</p> : <UndoForm codes={codes} at={at} />}
    </section>
  )
}
