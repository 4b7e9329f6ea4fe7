import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether scripts run on this page: false on the server and until the page has woken up. */
export const useAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
