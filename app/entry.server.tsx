import { Transform } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { NonceContext } from '#app/http/nonce.ts'
import { logTrouble } from '#app/http/trouble.server.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { HeardContext, listenTo } from '#app/i18n/page-words.tsx'

const PATIENCE_MS = 10_000

/**
 * React 18 fills a piece of its stream with nought bytes where a Chinese character did not fit at its end; a browser
 * would show them as \uFFFD. No page has such a byte of its own.
 */
const withoutNulls = () =>
  new Transform({
    transform(piece: Buffer, _encoding, done) {
      done(null, piece.includes(0) ? piece.filter(byte => byte !== 0) : piece)
    },
  })

/** What failed behind a page: to the log, and never with what the database repeats of people. */
export function handleError(error: unknown, { request }: { readonly request: Request }) {
  if (request.signal.aborted) return
  const cause = isRouteErrorResponse(error) && 'error' in error ? error.error : error
  logTrouble(cause, 'a page failed')
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, reader }: AppLoadContext,
) {
  const i18n = languageOf(reader.language, await loadWords(reader.language))
  const heard = listenTo(i18n)
  const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
  return new Promise<Response>((resolve, reject) => {
    let answered = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <HeardContext.Provider value={heard}>
            <RemixServer context={remixContext} url={request.url} />
          </HeardContext.Provider>
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        [ready]() {
          const body = withoutNulls()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }))
          pipe(body)
        },
        onShellError: reject,
        onError() {
          answered = 500
        },
      },
    )
    setTimeout(abort, PATIENCE_MS).unref()
  })
}
