import 'express-session'

declare module 'express-session' {
  interface SessionData {
    accountId?: string
    phone?: string
    /** The consent by which the account acts for another. Whether it still runs is asked at each request. */
    actingBy?: string
  }
}
