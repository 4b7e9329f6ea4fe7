import { z } from 'zod'
import { isPhone, tidyPhone } from './phone.ts'

export const PhoneInput = z.string().transform(tidyPhone).refine(isPhone, { error: 'not_a_phone' })
