import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '#app/http/reader.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'

async function hydrate() {
  const language = document.documentElement.lang as Language
  const i18n = languageOf(language, await loadWords(language))
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
}

hydrate()
