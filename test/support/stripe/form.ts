/** A body as Stripe's client sends it: `line_items[0][price_data][currency]=cny`. */
export type Sent = { readonly [name: string]: Sent | string | undefined }

export function readBody(body: string): Sent {
  const read: { [name: string]: unknown } = {}
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.replaceAll(']', '').split('[')
    const last = path.pop() ?? ''
    let place = read
    for (const step of path) {
      place[step] ??= {}
      place = place[step] as typeof read
    }
    place[last] = value
  }
  return read as Sent
}

/** What stands at the end of a path, if it is a word. */
export function wordAt(sent: Sent, ...path: readonly string[]): string | undefined {
  let place: Sent | string | undefined = sent
  for (const step of path) place = typeof place === 'object' ? place[step] : undefined
  return typeof place === 'string' ? place : undefined
}
