import { openReader } from './reader.ts'
import { type InView, look, NOTHING_IN_VIEW } from './seen.ts'

/** Why no camera can be used: said no, has none, another program has it, the browser cannot, the decoder did not come. */
export type CameraTrouble = 'refused' | 'none' | 'busy' | 'not_here' | 'no_decoder'

export type Camera = {
  readonly cameras: readonly { readonly id: string; readonly label: string }[]
  readonly id: string
  readonly hasTorch: boolean
  readonly lightTorch: (on: boolean) => Promise<void>
  readonly close: () => void
}

/** What the standard knows of a lamp, and the types do not. */
type WithTorch = { readonly torch?: boolean }

const TROUBLE_OF: { readonly [name: string]: CameraTrouble } = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
}
/** What a request for the camera, or for the decoder, failed of. */
const troubleOf = (error: unknown): CameraTrouble =>
  error instanceof DOMException ? (TROUBLE_OF[error.name] ?? 'busy') : 'no_decoder'

/** Whether this browser has cameras at all on this page: only where the connection is safe. */
const hasCameras = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined

/** Asks for the camera, shows it in `video` and tells each code that comes into view, until it is closed. */
export async function openCamera(
  video: HTMLVideoElement,
  wanted: string | undefined,
  onText: (text: string) => void,
): Promise<Camera | CameraTrouble> {
  if (!hasCameras()) return 'not_here'
  const which = wanted === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: wanted } }
  let stream: MediaStream | undefined
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { ...which, width: { ideal: 1280 }, height: { ideal: 720 } },
    })
    const stop = await watch(video, stream, onText)
    return await cameraOf(stream, stop)
  } catch (error) {
    stopAll(stream)
    return troubleOf(error)
  }
}

const stopAll = (stream: MediaStream | undefined) => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

async function cameraOf(stream: MediaStream, stop: () => void): Promise<Camera> {
  const [track] = stream.getVideoTracks()
  const devices = await navigator.mediaDevices.enumerateDevices()
  const cameras = devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId: id, label }) => ({ id, label }))
  const abilities = (track?.getCapabilities?.() ?? {}) as WithTorch
  return {
    cameras,
    id: track?.getSettings().deviceId ?? '',
    hasTorch: abilities.torch === true,
    lightTorch: async torch =>
      track?.applyConstraints({ advanced: [{ torch } as WithTorch & MediaTrackConstraintSet] }),
    close: stop,
  }
}

/** A breath between two looks, so that a phone stays cool and answers its buttons. */
const BREATH_MS = 60

async function watch(video: HTMLVideoElement, stream: MediaStream, onText: (text: string) => void) {
  const read = await openReader()
  let isOpen = true
  let inView: InView = NOTHING_IN_VIEW
  const canvas = document.createElement('canvas')
  const lookOnce = async () => {
    if (!isOpen) return
    const picture = pictureOf(video, canvas)
    const sight = picture && (await read(picture))
    if (!isOpen) return
    const answer = look(inView, sight, performance.now())
    inView = answer.inView
    if (answer.told !== undefined) onText(answer.told)
    setTimeout(lookOnce, BREATH_MS)
  }
  video.srcObject = stream
  await video.play()
  setTimeout(lookOnce)
  return () => {
    isOpen = false
    // Another camera may be shown by now.
    if (video.srcObject === stream) video.srcObject = null
    stopAll(stream)
  }
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0 || height === 0) return undefined
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  brush?.drawImage(video, 0, 0)
  return brush?.getImageData(0, 0, width, height)
}
