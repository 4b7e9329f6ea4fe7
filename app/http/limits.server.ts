import type { NextFunction, Request, Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Tries to sign in from one address in ten minutes: enough for a family or a desk, too few for guessing. */
const SIGN_INS = { points: 60, duration: 600 }

export function limitSignIns(points = SIGN_INS.points) {
  const limiter = new RateLimiterMemory({ ...SIGN_INS, points })
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'POST') return next()
    limiter.consume(request.ip ?? 'unknown').then(
      () => next(),
      () =>
        response
          .status(429)
          .set('Retry-After', '600')
          .type('text/plain')
          .send('请十分钟后再试。Please try again in ten minutes.'),
    )
  }
}
