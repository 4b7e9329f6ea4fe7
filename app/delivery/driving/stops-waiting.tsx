import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ShownStop } from '../job.ts'

/** What is due on that day and on no round yet: each goes on this one by its button. */
export function StopsWaiting({ stops }: { readonly stops: readonly ShownStop[] }) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  if (stops.length === 0) return null
  return (
    <Card title={t('waits_for_a_round')}>
      <ul className="round-order">
        {stops.map(({ reference, name, address, kind, dayPart, product }) => (
          <li key={reference}>
            <div className="stack-tight">
              <p>
                <strong>{name}</strong> {address}
              </p>
              <p className="cluster">
                <Tag tone="info">{t(`kind.${kind}`)}</Tag>
                {dayPart && <Tag tone="info">{t(`day_part.${dayPart}`)}</Tag>}
                {inLanguage(language, product)}
              </p>
            </div>
            <PostForm label={t('put_on_of', { name })}>
              <input type="hidden" name="reference" value={reference} />
              <Button kind="secondary" name="does" value="put_on">
                {t('put_on')}
                <span className="visually-hidden"> {name}</span>
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}
