import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { categoryByCode } from '#app/catalogue/categories.server.ts'
import { changeCategory } from '#app/catalogue/change-category.server.ts'
import { CategoryFields } from '#app/catalogue/desk/category-fields.tsx'
import { formOf } from '#app/catalogue/desk/category-form.ts'
import { rowsOf } from '#app/catalogue/desk/filled.ts'
import { Retirement } from '#app/catalogue/desk/retirement.tsx'
import { useCategoryLabels } from '#app/catalogue/desk/use-category-labels.tsx'
import { restoreCategory } from '#app/catalogue/restore-category.server.ts'
import { retireCategory } from '#app/catalogue/retire-category.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import { flat, nested } from '#app/http/nested.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useFilled } from '#app/http/use-filled.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const category = found(await context.see(db => categoryByCode(db, params.code ?? '')))
  const { fields, ticked } = formOf(category)
  const { code, zh, en, retiredAt } = category
  return { code, zh, en, isRetired: retiredAt !== null, kept: flat(fields), ticked }
}

const THEN = new Map<string, typeof retireCategory | typeof restoreCategory>([
  ['retire', retireCategory],
  ['restore', restoreCategory],
])

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const code = params.code ?? ''
  const then = THEN.get(String(typed.then))
  const answer = then
    ? await context.perform(then, { code }, { key })
    : await context.perform(changeCategory, { ...nested(typed), code }, { key })
  return answer.ok ? seeOther(paths.deskCategories({ saved: code })) : unanswered(answer, typed)
}

export const handle = { title: 'catalogue:desk.category_title' }

export default function ChangeCategory() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { isRetired, kept, ticked, ...category } = useLoaderData<typeof loader>()
  const sent = useActionData<Unanswered>()
  const about = sent?.typed.then ? { ...sent, typed: { ...kept, ...ticked } } : sent
  const { filled, summary, names } = useFilled(about, kept, useCategoryLabels(), ticked)
  return (
    <>
      <UnansweredSummary {...summary} />
      <PageHead
        title={t('catalogue:desk.change_title', { name: inLanguage(language, category) })}
        caption={category.code}
        back={{ href: paths.deskCategories(), text: t('catalogue:desk.category_back') }}
      />
      <PostForm>
        <CategoryFields
          filled={filled}
          specRows={rowsOf('specs', names, 2)}
          cautionRows={rowsOf('cautions', names, 1)}
        />
        <Button>{t('catalogue:desk.save')}</Button>
      </PostForm>
      <Retirement of="category" isRetired={isRetired} />
    </>
  )
}
