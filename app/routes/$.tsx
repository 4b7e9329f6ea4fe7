/** Every address that no other route knows. */
export function loader() {
  throw new Response('Not found', { status: 404 })
}

export const handle = { title: 'error.not_found' }

export default function Nowhere() {
  return null
}
