import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { introducePerson } from '#app/access/introduce-person.server.ts'
import { DetailsForm } from '#app/booking/details-form.tsx'
import { holdWishOf, isNothingLeft } from '#app/booking/holds/hold.ts'
import { HoldNotice, ReleaseForm } from '#app/booking/holds/hold-notice.tsx'
import { holdUnit } from '#app/booking/holds/hold-unit.server.ts'
import { keptOf } from '#app/booking/holds/holds.server.ts'
import { prolongHold } from '#app/booking/holds/prolong-hold.server.ts'
import { reserving } from '#app/booking/reserving.server.ts'
import { detailsFor } from '#app/booking/reserving-person.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { dataResponse, found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { PersonFields, usePersonLabels } from '#app/people/person-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import { Steps } from '#app/ui/navigation.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams, search } = new URL(request.url)
  const { actor, now, today } = context
  const asked = found(await context.see(db => reserving(db, params.code ?? '', searchParams, today)))
  const { product, centre, from, months, period, isUnread } = asked
  if (!period.ok || isUnread) throw seeOther(paths.reservePeriod(product.code) + search)
  const held = { centreId: centre.id, productId: product.id, accountId: actor.id, period: period.value, now, today }
  const details = await context.see(db => detailsFor(db, asked, actor))
  const asksWho = !details.isKnown || searchParams.has('who')
  // Who somebody is, they say themselves or at the desk.
  if (asksWho && actor.actingFor) throw new Response('Forbidden', { status: 403 })
  return {
    ...{ code: product.code, zh: product.zh, en: product.en, details },
    hold: await context.see(db => keptOf(db, held)),
    districts: asksWho ? await context.see(allDistricts) : [],
    query: { from, months: String(months), centre: centre.code },
    asksWho,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  // Back from the last page: what was typed there is shown again.
  if (typed.stage === 'change') return dataResponse({ typed }, 200)
  const { searchParams, search } = new URL(request.url)
  const asked = found(await context.see(db => reserving(db, params.code ?? '', searchParams, context.today)))
  const { code } = asked.product
  const wish = holdWishOf(asked)
  if (!wish) return seeOther(paths.reservePeriod(code) + search)
  const query = Object.fromEntries(searchParams)
  if (typed.wants === 'prolong' || typed.wants === 'hold') {
    const answer = await (typed.wants === 'hold'
      ? context.perform(holdUnit, wish)
      : context.perform(prolongHold, wish, { key }))
    if (answer.ok) return dataResponse({ typed }, 200)
    return isNothingLeft(answer.refusal) ? seeOther(paths.reserveInstead(code, query)) : unanswered(answer, typed)
  }
  const answer = await context.perform(introducePerson, typed, { key })
  if (!answer.ok) return unanswered(answer, typed)
  // Kept while the rest is filled in. Where that cannot be, the next page says so, and one goes on all the same.
  await context.perform(holdUnit, wish)
  return seeOther(paths.reserveDetails(code, { ...query, who: undefined }))
}

export const handle = { title: 'booking:details_title' }

export default function ReserveDetails() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { code, query, details, hold, districts, asksWho, ...product } = useLoaderData<typeof loader>()
  const sent = useActionData() as Partial<Unanswered> | undefined
  const answered = sent && { complaints: {}, typed: {}, ...sent }
  const { problems, typed, errors, refusal } = useUnanswered(answered, usePersonLabels())
  return (
    <>
      <UnansweredSummary errors={errors} refusal={refusal} />
      <PageHead
        title={t(asksWho ? (details.isKnown ? 'booking:who_change' : 'booking:who_title') : 'booking:details_title')}
        caption={inLanguage(language, product)}
        lead={asksWho ? t('booking:who_lead') : undefined}
        back={{ href: paths.reserveQuote(code, query), text: t('booking:back_to_quote') }}
      />
      <Steps text={t('booking:step', { current: 3, total: 4 })} current={3} total={4} />
      <HoldNotice hold={hold} />
      {asksWho ? (
        <PostForm>
          <PersonFields districts={districts} known={details.person} problems={problems} typed={typed} />
          <Button>{t('booking:who_save')}</Button>
        </PostForm>
      ) : (
        <DetailsForm
          action={paths.reserveCheck(code, query)}
          again={paths.reserveDetails(code, query)}
          hold={hold}
          known={details.known}
          quotes={details.quotes}
          problems={problems}
          typed={typed}
        />
      )}
      {hold.word === 'kept' && <ReleaseForm action={paths.reserveHold(code, query)} />}
    </>
  )
}
