import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { answerWish } from '#app/waiting/wishes/answer-wish.server.ts'
import { countWishes } from '#app/waiting/wishes/wish.ts'
import { WishTable } from '#app/waiting/wishes/wish-table.tsx'
import { wishesOfCentre } from '#app/waiting/wishes/wishes.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  const wish = new URL(request.url).searchParams.get('wish') ?? ''
  const mayAnswer = has(context.actor, ['manager'])
  const counts = countWishes(await context.see(db => wishesOfCentre(db, centreId)))
  const chosen = mayAnswer ? counts.find(({ open }) => open.includes(wish)) : undefined
  return { counts, mayAnswer, chosen: chosen ?? null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(answerWish, typed, { key })
  return answer.ok ? seeOther(paths.deskWishes()) : unanswered(answer, typed)
}

export const handle = { title: 'waiting:wish.list_title' }

export default function DeskWishes() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { counts, mayAnswer, chosen } = useLoaderData<typeof loader>()
  const sent = useUnanswered(useActionData<Unanswered>(), { answer: t('waiting:wish.answer') })
  return (
    <div className="stack">
      <UnansweredSummary errors={sent.errors} refusal={sent.refusal} />
      <PageHead title={t('waiting:wish.list_title')} lead={t('waiting:wish.list_lead')} />
      {chosen && (
        <Card title={t('waiting:wish.answer_title', { name: inLanguage(language, chosen.name) })}>
          <PostForm>
            {chosen.open.map(id => (
              <input key={id} type="hidden" name="wish" value={id} />
            ))}
            <TextArea
              name="answer"
              label={t('waiting:wish.answer')}
              hint={t('waiting:wish.answer_hint')}
              error={sent.problems.answer}
              defaultValue={sent.typed('answer')}
            />
            <Button>{t('waiting:wish.answer_send')}</Button>
          </PostForm>
        </Card>
      )}
      <WishTable counts={counts} mayAnswer={mayAnswer} />
    </div>
  )
}
