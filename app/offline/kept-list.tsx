import { useTranslation } from 'react-i18next'
import { send } from '#app/device/here.ts'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Table } from '#app/ui/table.tsx'
import { aboutText } from './about.ts'
import { wordOfAct } from './late-act.ts'
import { useKept } from './use-kept.tsx'

/** When, what, about which device; nothing about anybody. */
export function KeptList() {
  const { t } = useTranslation('offline')
  const language = useLanguage()
  const { kept, going, trouble } = useKept()
  const hindrance = going || kept.length === 0 ? null : trouble
  return (
    <div className="stack">
      <div role="status" className="stack">
        {going && <Notice>{t('sending', { ...going })}</Notice>}
        {hindrance && <Notice tone="warn">{t(`trouble.${hindrance}`)}</Notice>}
      </div>
      <Table
        caption={t('list')}
        rows={kept}
        rowKey={({ id }) => id}
        empty={t('nothing_kept')}
        stacks
        columns={[
          { key: 'at', head: t('when'), render: ({ at }) => instantText(new Date(at), language) },
          { key: 'act', head: t('what'), render: ({ act }) => t(`act.${wordOfAct(act)}`) },
          { key: 'subject', head: t('about'), render: ({ subject }) => aboutText(subject) },
        ]}
      />
      {hindrance === 'signed_out' && <ButtonLink href={paths.staffSignIn(paths.deskKept())}>{t('sign_in')}</ButtonLink>}
      {kept.length > 0 && hindrance !== 'signed_out' && (
        <Button type="button" onClick={send}>
          {t('send_now')}
        </Button>
      )}
    </div>
  )
}
