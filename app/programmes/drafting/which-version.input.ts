import { z } from 'zod'

export const WhichVersion = z.object({ id: z.uuid({ error: 'wrong_form' }) })
/** Approving is confirmed by a tick: it cannot be taken back. */
export const ApproveVersion = WhichVersion.extend({ hasRead: z.literal('yes', { error: 'not_ticked' }) })
