/** How a person wants to be told besides by telephone, and whether they want to be reminded. */
export type Preferences = {
  readonly email: string | null
  readonly wantsReminders: boolean
  /** Null until something was chosen: only who gets e-mail has a link to stop. */
  readonly stopToken: string | null
}

export const UNSAID: Preferences = { email: null, wantsReminders: true, stopToken: null }
