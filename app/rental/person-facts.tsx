import { useTranslation } from 'react-i18next'
import type { UserClass } from '#app/people/user-class.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'

type Props = {
  readonly person: { readonly name: string; readonly number: string; readonly address: string }
  readonly userClass: UserClass
  readonly isVerified: boolean
}

/** Who it is for, with no more of the number than two people at a counter need. */
export function PersonFacts({ person: { name, number, address }, userClass, isVerified }: Props) {
  const { t } = useTranslation()
  const standing = t(isVerified ? 'booking:class_verified' : 'booking:class_said')
  return (
    <SummaryList
      rows={[
        { label: t('people:name'), value: name },
        { label: t('people:id_number'), value: number || t('booking:nothing') },
        { label: t('people:address'), value: address },
        { label: t('booking:class_of'), value: `${t(`people:class.${userClass}`)} · ${standing}` },
      ]}
    />
  )
}
