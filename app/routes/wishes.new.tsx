import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { categoryByCode } from '#app/catalogue/categories.server.ts'
import type { Bilingual } from '#app/catalogue/category.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { personById } from '#app/people/people.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { addWish } from '#app/waiting/wishes/add-wish.server.ts'
import { WishForm } from '#app/waiting/wishes/wish-form.tsx'

const LONGEST = 80

type Coded = Bilingual & { readonly code: string }
const coded = (one: Coded | undefined): Coded | null => (one ? { code: one.code, zh: one.zh, en: one.en } : null)

export const loader = ({ request, context: { see, actor } }: LoaderFunctionArgs) => {
  const query = new URL(request.url).searchParams
  return see(async db => {
    const product = await productByCode(db, query.get('product') ?? '')
    const category = await categoryByCode(db, query.get('category') ?? '')
    const person = actor.personId === null ? undefined : await personById(db, actor.personId)
    const centres = (await allDistricts(db)).flatMap(({ centres }) => centres)
    const asked = centres.find(one => one.code === query.get('centre'))
    const own = asked ?? centres.find(one => one.districtId === person?.districtId) ?? centres[0]
    return {
      ...{ product: coded(product), category: coded(category) },
      words: (query.get('words') ?? '').slice(0, LONGEST),
      centres: actor.centreId === null ? centres.flatMap(one => coded(one) ?? []) : [],
      centre: own?.code ?? '',
      isSent: query.has('sent'),
    }
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(addWish, typed, { key })
  return answer.ok ? seeOther(paths.wishNew({ sent: 'yes' })) : unanswered(answer, typed)
}

export const handle = { title: 'waiting:wish.title' }

export default function NewWish() {
  const { t } = useTranslation()
  const { isSent, product, ...asked } = useLoaderData<typeof loader>()
  const labels = { words: t('waiting:wish.words'), centre: t('waiting:wish.centre') }
  const { problems, typed, errors, refusal } = useUnanswered(useActionData<Unanswered>(), labels)
  if (isSent)
    return (
      <div className="stack">
        <PageHead title={t('waiting:wish.title')} />
        <Notice tone="good" title={t('waiting:wish.thanks_title')}>
          {t('waiting:wish.thanks')}
        </Notice>
        <p>
          <ButtonLink kind="secondary" href={paths.devices()}>
            {t('catalogue:list.all')}
          </ButtonLink>
        </p>
      </div>
    )
  const back = product && { href: paths.device(product.code), text: t('booking:back_to_device') }
  return (
    <>
      <UnansweredSummary errors={errors} refusal={refusal} />
      <PageHead title={t('waiting:wish.title')} lead={t('waiting:wish.lead')} {...(back ? { back } : {})} />
      <WishForm product={product} {...asked} problems={problems} typed={typed} />
    </>
  )
}
