import { fetchPage } from './fetch-page.ts'

/**
 * `<form data-asks-again="/address">`: when an answer is changed, the page at that address is asked with the form's
 * answers, and each part `[data-answers]` of the form is taken from it; what is being changed stays as it is.
 */
export function askAgain(): void {
  let asked = 0
  document.addEventListener('change', async ({ target }) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-asks-again]') : null
    if (!form) return
    const turn = ++asked
    const address = new URL(form.dataset.asksAgain ?? '', location.href)
    for (const [name, value] of new FormData(form)) address.searchParams.append(name, String(value))
    const page = await fetchPage(address)
    if (page && turn === asked) take(form, page, target as Element)
  })
}

function take(form: HTMLFormElement, page: Document, changed: Element): void {
  for (const part of form.querySelectorAll<HTMLElement>('[data-answers]')) {
    const fresh = page.getElementById(part.id)
    if (!fresh || part.contains(changed)) continue
    part.replaceChildren(...fresh.childNodes)
  }
}
