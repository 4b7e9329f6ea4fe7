import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { introducePerson } from '#app/access/introduce-person.server.ts'
import { freeCountFor } from '#app/booking/availability.server.ts'
import { useAnswerLabels } from '#app/booking/drafts/step-forms.tsx'
import { type Reserving, reserving } from '#app/booking/reserving.server.ts'
import { detailsFor } from '#app/booking/reserving-person.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { dayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { PersonFields, usePersonLabels } from '#app/people/person-fields.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { joinWaitingList } from '#app/waiting/join-waiting-list.server.ts'
import { countBefore } from '#app/waiting/order.ts'
import { QueueOrder } from '#app/waiting/queue-order.tsx'
import { queuesSeenBy } from '#app/waiting/waiters.server.ts'
import { WAITING_REASONS } from '#app/waiting/waiting.ts'
import { WaitingForm } from '#app/waiting/waiting-form.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams, search } = new URL(request.url)
  const { actor, today, see } = context
  const asked = found(await see(db => reserving(db, params.code ?? '', searchParams, today, actor.personId)))
  const { product, centre, from, months, period, isUnread } = asked
  if (!period.ok || isUnread) throw seeOther(paths.reservePeriod(product.code) + search)
  const details = await see(db => detailsFor(db, asked, actor))
  // Who somebody is, they say themselves or at the desk.
  if (!details.isKnown && actor.actingFor) throw new Response('Forbidden', { status: 403 })
  const about = { productId: product.id, centreId: centre.id, period: period.value }
  return {
    ...{ code: product.code, product: { zh: product.zh, en: product.en }, centre: { zh: centre.zh, en: centre.en } },
    ...{ period: period.value, details, query: { from, months: String(months), centre: centre.code } },
    why: WAITING_REASONS.find(one => one === searchParams.get('why')) ?? 'none_free',
    districts: details.isKnown ? [] : await see(allDistricts),
    isFree: (await see(db => freeCountFor(db, { ...about, now: context.now, today }))) > 0,
    queue: await queueFor(context, asked, details.known.verified),
  }
}

/** Where the reader would stand if they asked now. */
async function queueFor(
  { see, actor, now, today }: RequestContext,
  { product, centre }: Reserving,
  verified: Verified,
) {
  const of = { centreId: centre.id, productId: product.id, today }
  const { order, waiters } = await see(db => queuesSeenBy(db, actor, of))
  return { classes: order.classes, before: countBefore(order, waiters, { id: '', askedAt: now, verified }) }
}
type Verified = Awaited<ReturnType<typeof detailsFor>>['known']['verified']

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const query = new URL(request.url).searchParams
  const code = params.code ?? ''
  if (typed.stage === 'who') {
    const introduced = await context.perform(introducePerson, typed, { key })
    return introduced.ok ? seeOther(paths.waitingNew(code, Object.fromEntries(query))) : unanswered(introduced, typed)
  }
  const { product, centre, from, months } = found(
    await context.see(db => reserving(db, code, query, context.today, context.actor.personId)),
  )
  const wish = { ...typed, product: product.code, centreId: centre.id, from, months }
  const answer = await context.perform(joinWaitingList, wish, { key })
  return answer.ok ? seeOther(paths.waiting(answer.value.entryId)) : unanswered(answer, typed)
}

export const handle = { title: 'waiting:join_title' }

export default function JoinWaitingList() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { code, product, centre, period, details, query, why, isFree, queue, districts } =
    useLoaderData<typeof loader>()
  const [who, what] = [usePersonLabels(), useAnswerLabels()]
  const sent = useUnanswered(useActionData<Unanswered>(), details.isKnown ? what : who)
  const { problems, typed, errors, refusal } = sent
  const term = t('booking:term_text', { from: dayText(period.from, language), to: dayText(period.to, language) })
  const open = details.quotes.map(({ userClass }) => userClass)
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal} />
      <PageHead
        title={t('waiting:join_title')}
        caption={`${inLanguage(language, product)} · ${inLanguage(language, centre)}`}
        lead={t('waiting:join_lead')}
        back={{ href: paths.reservePeriod(code, query), text: t('booking:back_to_period') }}
      />
      <p>{t('waiting:what_you_wait_for', { term })}</p>
      {isFree && (
        <Notice tone="good" title={t('waiting:is_free')}>
          <ButtonLink href={paths.reserveQuote(code, query)}>{t('waiting:reserve_instead')}</ButtonLink>
        </Notice>
      )}
      {why === 'needs_a_person' && <Notice>{t('waiting:needs_a_person')}</Notice>}
      <QueueOrder classes={queue.classes} before={queue.before} />
      {details.isKnown ? (
        <WaitingForm known={details.known} {...{ open, why, problems, typed }} />
      ) : (
        <PostForm>
          <input type="hidden" name="stage" value="who" />
          <h2>{t('booking:who_title')}</h2>
          <PersonFields districts={districts} known={details.person} problems={problems} typed={typed} />
          <Button>{t('booking:who_save')}</Button>
        </PostForm>
      )}
    </div>
  )
}
