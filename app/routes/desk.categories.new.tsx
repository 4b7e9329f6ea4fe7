import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { addCategory } from '#app/catalogue/add-category.server.ts'
import { CategoryFields } from '#app/catalogue/desk/category-fields.tsx'
import { rowsOf } from '#app/catalogue/desk/filled.ts'
import { useCategoryLabels } from '#app/catalogue/desk/use-category-labels.tsx'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import { nested } from '#app/http/nested.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useFilled } from '#app/http/use-filled.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export const loader = () => null

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(addCategory, nested(typed), { key })
  return answer.ok ? seeOther(paths.deskCategories({ saved: answer.value.code })) : unanswered(answer, typed)
}

export const handle = { title: 'catalogue:desk.category_new' }

const EMPTY = { 'classification.edition': 'ISO 9999:2022', hygiene: 'intact_skin' }

export default function NewCategory() {
  const { t } = useTranslation()
  const labels = useCategoryLabels()
  const { filled, summary, names } = useFilled(useActionData<Unanswered>(), EMPTY, labels)
  return (
    <>
      <UnansweredSummary {...summary} />
      <PageHead
        title={t('catalogue:desk.category_new')}
        back={{ href: paths.deskCategories(), text: t('catalogue:desk.category_back') }}
      />
      <PostForm>
        <TextField
          name="code"
          label={labels.code}
          hint={t('catalogue:desk.category_code_hint')}
          error={filled.problems.code}
          defaultValue={filled.value('code')}
          width="short"
        />
        <CategoryFields
          filled={filled}
          specRows={rowsOf('specs', names, 3)}
          cautionRows={rowsOf('cautions', names, 3)}
        />
        <Button>{t('catalogue:desk.save')}</Button>
      </PostForm>
    </>
  )
}
