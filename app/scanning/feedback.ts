/** What a scan came to: a new one, one that was there already, one that could not be used. */
export type ScanTold = 'good' | 'known' | 'bad'

type Tone = { readonly hertz: number; readonly at: number; readonly lasts: number }
/** Told apart without looking: one high, two short, one low and long. In seconds. */
const TONES: { readonly [T in ScanTold]: readonly Tone[] } = {
  good: [{ hertz: 1320, at: 0, lasts: 0.09 }],
  known: [
    { hertz: 880, at: 0, lasts: 0.06 },
    { hertz: 880, at: 0.1, lasts: 0.06 },
  ],
  bad: [{ hertz: 220, at: 0, lasts: 0.35 }],
}
/** In milliseconds: on, off, on. */
const SHAKES: { readonly [T in ScanTold]: number[] } = { good: [40], known: [40, 60, 40], bad: [250] }
const LOUDNESS = 0.2

const MUTED = 'scan-sound-off'
export const isMuted = (): boolean => localStorage.getItem(MUTED) === 'yes'
export function mute(isOff: boolean) {
  if (isOff) localStorage.setItem(MUTED, 'yes')
  else localStorage.removeItem(MUTED)
}

/** Says what a scan came to by sound and vibration, at once; the words stand on the page. */
export function tell(told: ScanTold): void {
  // Before anybody has touched the page, a browser takes both for a nuisance and complains.
  if (!(navigator.userActivation?.hasBeenActive ?? true)) return
  if (!isMuted()) sound(TONES[told])
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate?.(SHAKES[told])
}

let speaker: AudioContext | undefined

function sound(tones: readonly Tone[]) {
  speaker ??= new AudioContext()
  const { currentTime, destination } = speaker
  for (const { hertz, at, lasts } of tones) {
    const [voice, volume] = [speaker.createOscillator(), speaker.createGain()]
    voice.frequency.value = hertz
    volume.gain.value = LOUDNESS
    voice.connect(volume).connect(destination)
    voice.start(currentTime + at)
    voice.stop(currentTime + at + lasts)
  }
}
