import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found, seeOther } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { testPayment } from '#app/payments/money-pages.server.ts'
import { answerTestPayment } from '#app/payments/record-payment.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

/** There is no such page where somebody really takes money. */
const onlyForTests = ({ payments }: RequestContext) => found(payments?.name === 'test_payments' ? payments : null)

export async function loader({ params, context }: LoaderFunctionArgs) {
  onlyForTests(context)
  const { id, amountFen, state } = found(await context.see(db => testPayment(db, params.ref ?? '')))
  if (state !== 'asked' && state !== 'opened') throw seeOther(paths.payment(id))
  return { id, amountFen }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  onlyForTests(context)
  const { key, typed } = await readForm(request)
  const given = { opaqueRef: params.ref ?? '', answer: typed.answer }
  const answer = await context.perform(answerTestPayment, given, { key })
  return answer.ok ? seeOther(paths.payment(answer.value.paymentId)) : unanswered(answer, typed)
}

export const handle = { title: 'payments:test_title' }

export default function TestPayment() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { id, amountFen } = useLoaderData<typeof loader>()
  const sent = useUnanswered(useActionData<Unanswered>(), {})
  const mark = (
    <>
      {t('payments:test_mark')} <span lang={language === 'en' ? 'zh-CN' : 'en'}>{t('payments:test_mark_other')}</span>
    </>
  )
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('payments:test_title')}
        lead={t('payments:test_amount', { amount: yuan(amountFen, language) })}
      />
      <Notice tone="warn" title={mark}>
        {t('payments:test_text')}
      </Notice>
      <PostForm>
        <div className="cluster">
          <Button name="answer" value="paid">
            {t('payments:test_pay')}
          </Button>
          <Button kind="secondary" name="answer" value="failed">
            {t('payments:test_refuse')}
          </Button>
          <ButtonLink kind="quiet" href={paths.payment(id)}>
            {t('payments:test_leave')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
