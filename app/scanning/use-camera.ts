import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type Camera, type CameraTrouble, openCamera } from './camera.ts'

type Stand = { readonly is: 'off' } | { readonly is: 'opening' } | ({ readonly is: 'on' } & Camera)
type Trouble = { readonly is: 'trouble'; readonly of: CameraTrouble }
export type CameraStand = Stand | Trouble

type Used = {
  readonly video: RefObject<HTMLVideoElement>
  readonly stand: CameraStand
  readonly open: (id?: string) => Promise<void>
  readonly close: () => void
}

const LAST_TIME = 'scan-by-camera'

/** Whether this device scanned by camera last time, and the browser need not ask the person again. */
async function mayOpenByItself(): Promise<boolean> {
  if (localStorage.getItem(LAST_TIME) !== 'yes' || !navigator.permissions) return false
  const answer = await navigator.permissions.query({ name: 'camera' as PermissionName }).catch(unknownHere)
  return answer?.state === 'granted'
}
/** Older browsers do not know the word `camera` in this question. */
const unknownHere = () => undefined

/**
 * A camera that is asked for only by `open`, and stops when the page goes out of sight. Where it was used last time and is
 * allowed for good, it opens by itself: one press for a whole morning of labels.
 */
export function useCamera(onText: (text: string) => void): Used {
  const video = useRef<HTMLVideoElement>(null)
  const [stand, setStand] = useState<CameraStand>({ is: 'off' })
  const now = useRef<Camera>()
  /** Counts what was asked, so that an answer that comes too late is put away. */
  const asked = useRef(0)
  const tellText = useRef(onText)
  tellText.current = onText

  const stop = useCallback(() => {
    asked.current++
    now.current?.close()
    now.current = undefined
  }, [])
  const close = useCallback(() => {
    stop()
    setStand({ is: 'off' })
  }, [stop])
  const open = useCallback(
    async (id?: string) => {
      stop()
      const turn = asked.current
      if (!video.current) return
      setStand({ is: 'opening' })
      localStorage.setItem(LAST_TIME, 'yes')
      const answer = await openCamera(video.current, id, text => tellText.current(text))
      const isLate = asked.current !== turn
      if (typeof answer === 'string') return isLate ? undefined : setStand({ is: 'trouble', of: answer })
      if (isLate) return answer.close()
      now.current = answer
      setStand({ is: 'on', ...answer })
    },
    [stop],
  )
  useEffect(() => {
    const closeWhenHidden = () => {
      if (document.hidden) close()
    }
    document.addEventListener('visibilitychange', closeWhenHidden)
    return () => {
      document.removeEventListener('visibilitychange', closeWhenHidden)
      stop()
    }
  }, [close, stop])
  useEffect(() => {
    const turn = asked.current
    mayOpenByItself().then(may => {
      if (may && asked.current === turn) void open()
    })
  }, [open])
  const closeByHand = () => {
    localStorage.removeItem(LAST_TIME)
    close()
  }
  return { video, stand, open, close: closeByHand }
}
