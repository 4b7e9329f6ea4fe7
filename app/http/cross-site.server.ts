import type { NextFunction, Request, Response } from 'express'
import { paths } from '#app/paths.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const KNOWN = new Set([...SAFE, 'POST'])

/**
 * Refuses every change that another site asks a browser for, on every route, `_data` requests and resources included.
 * The framework's own check leaves those open and trusts X-Forwarded-Host.
 */
export function refuseCrossSite(origin: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (!KNOWN.has(request.method) && !request.path.startsWith('/api/')) return void response.status(405).end()
    if (SAFE.has(request.method) || isSameSite(request, origin)) return next()
    response.status(403).type('text/plain').send('This request came from another site.')
  }
}

function isSameSite(request: Request, origin: string): boolean {
  // A program with a token carries no cookie that another site could borrow.
  if (request.path.startsWith('/api/') && request.get('authorization')) return true
  // What Stripe sends is known by its signature; no browser is asked to.
  if (request.path === paths.stripeWebhook() && request.get('stripe-signature')) return true
  const site = request.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const from = request.get('origin')
  return from === origin || from === `${request.protocol}://${request.get('host')}`
}
