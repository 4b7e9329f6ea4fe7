import { createContext } from 'react'

/** For inline scripts of the first page; browsers hide it from scripts afterwards. */
export const NonceContext = createContext<string | undefined>(undefined)
