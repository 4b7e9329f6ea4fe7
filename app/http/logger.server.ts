import pino from 'pino'

/** One line of JSON an event. What people typed, phones, numbers and names never go in. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['*.phone', '*.name', '*.idNumber', '*.password', '*.code', '*.address', 'request.headers'],
})
