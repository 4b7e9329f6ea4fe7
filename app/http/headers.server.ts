import { randomBytes, randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import type { Mode } from './env.server.ts'

/** For each answer: a nonce without which no inline script runs, and a key for its forms. */
export function giveFreshWords(_request: Request, response: Response, next: NextFunction) {
  response.locals.nonce = randomBytes(16).toString('base64')
  response.locals.formKey = randomUUID()
  next()
}

/** Only the desk reads labels by camera: no other page runs a decoder. */
const isAtTheDesk = ({ originalUrl }: Request): boolean => /^\/desk(?:[/?]|$)/.test(originalUrl)

/** Headers of every answer, errors and assets included. `paidAt` is where a form may lead besides: to pay. */
export function securityHeaders(mode: Mode, paidAt: string | null = null) {
  const dev = mode === 'dev'
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': [
          "'self'",
          (_request, response) => `'nonce-${(response as Response).locals.nonce}'`,
          (request, _response) => (isAtTheDesk(request as Request) ? "'wasm-unsafe-eval'" : ''),
        ],
        'style-src': dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': dev ? ["'self'", 'ws:'] : ["'self'"],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': paidAt === null ? ["'self'"] : ["'self'", paidAt],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
}

/** Pages are about people: nothing between us and the reader keeps a copy. */
export function neverStored(_request: Request, response: Response, next: NextFunction) {
  response.set('Cache-Control', 'no-store')
  response.set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
  next()
}
