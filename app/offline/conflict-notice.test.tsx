import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { paths } from '#app/paths.ts'
import { ConflictNotice } from './conflict-notice.tsx'

const i18n = languageOf('zh-CN', await loadWords('zh-CN'))
const shown = (count: number, decides: boolean) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <ConflictNotice {...{ count, decides }} />
    </I18nextProvider>,
  )
const leadsThere = `href="${paths.deskConflicts()}"`

test('what could not be done is said to everybody, and leads to the list where it is theirs to decide', () => {
  expect(shown(2, true)).toContain(leadsThere)
  expect(shown(2, true)).toContain('有 2 条没能办成')
  expect(shown(2, false)).toContain('有 2 条没能办成')
  expect(shown(2, false)).not.toContain(leadsThere)
  expect(shown(0, true)).toBe('')
})
