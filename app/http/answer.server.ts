/** A typed answer with a status, in the framework's own words for it. */
export const dataResponse = <T>(value: T, status: number) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  }) as Response & { readonly value?: T }

/** Turns "there is none" into the page that says so. Somebody else's and nobody's answer alike. */
export function found<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new Response('Not found', { status: 404 })
  return thing
}

/** After a change: the browser asks for the next page, and its Back does not send the form again. */
export const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path } })
