import { useTranslation } from 'react-i18next'
import { Pagination } from '#app/ui/navigation.tsx'

type Props = { readonly page: number; readonly pages: number; readonly hrefOf: (page: number) => string }

export function PageLinks({ page, pages, hrefOf }: Props) {
  const { t } = useTranslation()
  const before = Math.min(page - 1, pages)
  return (
    <Pagination
      label={t('catalogue:list.pages')}
      previous={before >= 1 ? { href: hrefOf(before), text: t('catalogue:list.previous') } : undefined}
      next={page < pages ? { href: hrefOf(page + 1), text: t('catalogue:list.next') } : undefined}
      where={t('catalogue:list.where', { page, pages })}
    />
  )
}
