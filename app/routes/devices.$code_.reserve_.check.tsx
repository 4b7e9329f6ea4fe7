import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CheckAnswers } from '#app/booking/check-answers.tsx'
import { DetailsForm, useDetailsLabels } from '#app/booking/details-form.tsx'
import { holdWishOf, isNothingLeft } from '#app/booking/holds/hold.ts'
import { HoldNotice } from '#app/booking/holds/hold-notice.tsx'
import { holdUnit } from '#app/booking/holds/hold-unit.server.ts'
import { keptOf } from '#app/booking/holds/holds.server.ts'
import { prolongHold } from '#app/booking/holds/prolong-hold.server.ts'
import { readDetails } from '#app/booking/read-details.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { reserving } from '#app/booking/reserving.server.ts'
import { detailsFor } from '#app/booking/reserving-person.server.ts'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dataResponse, found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Steps } from '#app/ui/navigation.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams, search } = new URL(request.url)
  const { actor, now, today } = context
  const asked = found(await context.see(db => reserving(db, params.code ?? '', searchParams, today)))
  const { product, centre, from, months, period, isUnread } = asked
  if (!period.ok || isUnread) throw seeOther(paths.reservePeriod(product.code) + search)
  const details = await context.see(db => detailsFor(db, asked, actor))
  const query = { from, months: String(months), centre: centre.code }
  if (!details.isKnown) throw seeOther(paths.reserveDetails(product.code, query))
  const held = { centreId: centre.id, productId: product.id, accountId: actor.id, period: period.value, now, today }
  return {
    ...{ code: product.code, product: { zh: product.zh, en: product.en }, centre: { zh: centre.zh, en: centre.en } },
    ...{ period: period.value, details, query, hold: await context.see(db => keptOf(db, held)) },
    isForAnother: actor.actingFor !== null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const read = readDetails(typed)
  if (!read.ok) return dataResponse<Unanswered>({ complaints: read.complaints, typed }, 400)
  const query = new URL(request.url).searchParams
  const asked = found(await context.see(db => reserving(db, params.code ?? '', query, context.today)))
  const { product, centre, from, months } = asked
  const holdWish = holdWishOf(asked)
  if (typed.wants === 'prolong') {
    const longer = await context.perform(prolongHold, holdWish, { key })
    return longer.ok ? dataResponse({ typed }, 200) : unanswered(longer, typed)
  }
  if (typed.stage !== 'confirm' || typed.wants === 'hold') {
    // Whoever comes here is kept a unit if there is one; where there is none, the reservation is still theirs to try.
    if (holdWish) await context.perform(holdUnit, holdWish)
    return dataResponse({ typed }, 200)
  }
  const wish = { ...typed, product: product.code, centreId: centre.id, from, months }
  const answer = await context.perform(requestReservation, wish, { key })
  if (answer.ok) return seeOther(paths.reservation(answer.value.reference))
  if (!isNothingLeft(answer.refusal)) return unanswered(answer, typed)
  return seeOther(paths.reserveInstead(product.code, { from, months: String(months), centre: centre.code }))
}

export const handle = { title: 'booking:check_title' }

export default function ReserveCheck() {
  const { code, query, details, hold, isForAnother, ...asked } = useLoaderData<typeof loader>()
  const sent = useActionData() as Partial<Unanswered> | undefined
  const answered = sent && { complaints: {}, typed: {}, ...sent }
  const { problems, typed, errors, refusal } = useUnanswered(answered, useDetailsLabels())
  const priced = details.quotes.find(({ userClass }) => userClass === typed('userClass'))
  const isMisread = errors.length > 0 || (sent !== undefined && !priced)
  const links = {
    ...{ device: paths.device(code), period: paths.reservePeriod(code, query) },
    ...{ details: paths.reserveDetails(code, query), check: paths.reserveCheck(code, query) },
    person: isForAnother ? null : paths.reserveDetails(code, { ...query, who: 'edit' }),
  }
  return (
    <>
      <UnansweredSummary errors={errors} refusal={refusal} />
      <Head isMisread={isMisread} product={asked.product} backHref={isMisread ? links.period : links.details} />
      {sent && <HoldNotice hold={hold} isLastStep={!isMisread} />}
      {isMisread && (
        <DetailsForm
          {...{ ...details, hold, problems, typed }}
          action={links.check}
          again={paths.reserveDetails(code, query)}
        />
      )}
      {!isMisread && priced && (
        <CheckAnswers
          {...{ ...asked, hold }}
          person={details.person?.name ?? ''}
          priced={{ ...priced, isVerified: details.known.verified !== null }}
          typed={typed}
          links={links}
        />
      )}
      {!sent && <StartAgain href={links.details} />}
    </>
  )
}

type HeadProps = { readonly isMisread: boolean; readonly product: Bilingual; readonly backHref: string }

/** What was misread is mended where it was asked: the page is then the third step again. */
function Head({ isMisread, product, backHref }: HeadProps) {
  const { t } = useTranslation()
  const step = isMisread ? 3 : 4
  return (
    <>
      <PageHead
        title={t(isMisread ? 'booking:details_title' : 'booking:check_title')}
        caption={inLanguage(useLanguage(), product)}
        lead={isMisread ? undefined : t('booking:check_lead')}
        back={{ href: backHref, text: t(isMisread ? 'booking:back_to_period' : 'booking:back_to_details') }}
      />
      <Steps text={t('booking:step', { current: step, total: 4 })} current={step} total={4} />
    </>
  )
}

/** Somebody opened the address by itself: there is nothing to check yet. */
function StartAgain({ href }: { readonly href: string }) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <Notice>{t('booking:check_empty')}</Notice>
      <div>
        <ButtonLink href={href}>{t('booking:back_to_details')}</ButtonLink>
      </div>
    </div>
  )
}
