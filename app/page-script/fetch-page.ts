/** A page of our own as a document, or nothing where the network or the server does not give one. */
export async function fetchPage(address: string | URL): Promise<Document | undefined> {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => undefined)
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
}
