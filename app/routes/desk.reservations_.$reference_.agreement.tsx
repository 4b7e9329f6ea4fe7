import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { AgreementText } from '#app/rental/agreement-text.tsx'
import { instalmentsOf, mayPayInParts } from '#app/rental/instalments.ts'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { signAgreement } from '#app/rental/sign-agreement.server.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Signature } from '#app/ui/signature.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reference = tidyReference(params.reference ?? '')
  const file = found(await context.see(db => reservationFile(db, reference, context.today)))
  if (file.agreement || file.state !== 'confirmed') throw seeOther(paths.reservationAgreement(reference))
  const offered = mayPayInParts(file.quote, context.today)
  const [first] = offered ? instalmentsOf({ ...file.quote, fromOn: file.fromOn }, context.today) : []
  return { ...file, firstPartFen: first?.amountFen ?? null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const answer = await context.perform(signAgreement, { ...typed, reference }, { key })
  return answer.ok ? seeOther(paths.deskPayment(reference)) : unanswered(answer, typed)
}

export const handle = { title: 'rental:sign_title' }

export default function SignAgreement() {
  const { t } = useTranslation()
  const language = useLanguage()
  const file = useLoaderData<typeof loader>()
  const labels = { signedName: t('form.signature_type'), signedAgreed: t('form.signature_agree') }
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('rental:agreement_title')}
        caption={`${t('booking:reference')} ${showReference(file.reference)}`}
        lead={t('rental:sign_lead')}
        back={{ href: paths.deskReservation(file.reference), text: t('booking:back_to_reservation') }}
        actions={<a href={paths.reservationAgreement(file.reference)}>{t('booking:print_agreement')}</a>}
      />
      <AgreementText reservation={file} agreement={null} extensions={file.changes.extensions} />
      <PostForm>
        <Signature
          name="signed"
          label={t('rental:signature')}
          drawLabel={t('form.signature_draw')}
          typeLabel={t('form.signature_type')}
          agreeLabel={t('form.signature_agree')}
          clearText={t('form.signature_clear')}
          errors={problems}
          defaultName={typed('signedName')}
        />
        {file.firstPartFen !== null && (
          <CheckboxField
            name="inParts"
            label={t('payments:plan_offer', { parts: file.months, amount: yuan(file.firstPartFen, language) })}
            defaultChecked={typed('inParts') === 'yes'}
          />
        )}
        <Button>{t('rental:sign')}</Button>
      </PostForm>
    </div>
  )
}
