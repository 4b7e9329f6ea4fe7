import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

/** A page that cannot be shown says so in words, and where to go on. */
type Props = {
  readonly status: number
  /** Whoever acts for another may be kept out by the consent and not by their account. */
  readonly isActing?: boolean
}

export function Trouble({ status, isActing = false }: Props) {
  const { t } = useTranslation()
  const [title, text] =
    status === 404
      ? [t('error.not_found'), t('error.not_found_text')]
      : status === 403 || status === 401
        ? isActing
          ? [t('care:not_covered'), t('care:not_covered_text')]
          : [t('error.forbidden'), t('error.forbidden_text')]
        : [t('error.broken'), t('error.broken_text')]
  return (
    <>
      <PageHead title={title} lead={text} />
      <ButtonLink href={paths.home()}>{t('error.home')}</ButtonLink>
    </>
  )
}
