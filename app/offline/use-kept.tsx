import { useSyncExternalStore } from 'react'
import { hereNow, listen, NOTHING } from '#app/device/here.ts'

/** What is kept on this device, and how sending it goes; on the server nothing is. */
export const useKept = () => useSyncExternalStore(listen, hereNow, () => NOTHING)
