import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import worker from '#app/device/service-worker.ts?worker&url'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { fetchMissing, wordsOfPage } from '#app/i18n/page-words.tsx'
import type { Language } from '#app/people/reader.ts'

function hydrate() {
  const language = document.documentElement.lang as Language
  const i18n = languageOf(language, wordsOfPage())
  fetchMissing(i18n, () => loadWords(language))
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

/** Built pages only: while they are written, a copy of an older one would be in the way. */
if (import.meta.env.PROD && 'serviceWorker' in navigator && location.pathname.startsWith('/desk'))
  // A copy that is seen without network asks for a worker of its own build: the one that is here goes on.
  navigator.serviceWorker.register(worker, { scope: '/desk' }).catch(() => undefined)
