import { useTranslation } from 'react-i18next'
import { Part, Row } from './form-fields.tsx'
import type { PartProps } from './version-part.ts'
import { WhoFields } from './who-fields.tsx'

/** Whom it helps: groups of conditions, any of which is enough. */
export function WhomPart({ filled, rows }: PartProps) {
  const { t } = useTranslation()
  return (
    <Part name="rules.who" title={t('programmes:form.part.whom')} hint={t('programmes:form.whom_text')}>
      {rows('rules.who', 1).map(row => (
        <Row key={row} at={`rules.who.${row}`} title={t('programmes:form.group', { row: row + 1 })} filled={filled}>
          <WhoFields at={`rules.who.${row}`} filled={filled} />
        </Row>
      ))}
    </Part>
  )
}
