import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Camera } from './camera.ts'
import { type CameraStand, useCamera } from './use-camera.ts'

/** The camera, which nobody is asked for until they press the button. */
export function CameraView({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useTranslation()
  const { video, stand, open, close } = useCamera(onText)
  const isOff = stand.is === 'off' || stand.is === 'trouble'
  return (
    <div className="stack-tight">
      <Picture {...{ video, stand }} />
      {stand.is === 'on' && <CameraButtons camera={stand} {...{ open, close }} />}
      {stand.is === 'trouble' && <Notice tone="warn">{t(`scanning:trouble.${stand.of}`)}</Notice>}
      {isOff && (
        <Button type="button" kind="secondary" onClick={() => open()}>
          {t('scanning:use_camera')}
        </Button>
      )}
    </div>
  )
}

type PictureProps = { readonly video: RefObject<HTMLVideoElement>; readonly stand: CameraStand }

function Picture({ video, stand }: PictureProps) {
  const { t } = useTranslation()
  return (
    <>
      <p role="status">
        {stand.is === 'opening' && t('scanning:opening')}
        {stand.is === 'on' && t('scanning:aim')}
      </p>
      <video
        ref={video}
        className="scan-picture"
        hidden={stand.is !== 'on'}
        aria-label={t('scanning:picture')}
        muted
        playsInline
      />
    </>
  )
}

type ButtonsProps = {
  readonly camera: Camera
  readonly open: (id?: string) => Promise<void>
  readonly close: () => void
}

function CameraButtons({ camera, open, close }: ButtonsProps) {
  const { t } = useTranslation()
  const [isLit, setLit] = useState(false)
  const light = async () => {
    await camera.lightTorch(!isLit)
    setLit(!isLit)
  }
  return (
    <>
      <div className="cluster">
        {camera.hasTorch && (
          <Button type="button" kind="secondary" onClick={light}>
            {t(isLit ? 'scanning:torch_off' : 'scanning:torch_on')}
          </Button>
        )}
        <Button type="button" kind="secondary" onClick={close}>
          {t('scanning:close_camera')}
        </Button>
      </div>
      {camera.cameras.length > 1 && (
        <SelectField
          name="camera"
          label={t('scanning:which_camera')}
          options={camera.cameras.map(({ id, label }, i) => ({
            value: id,
            label: label || t('scanning:camera', { n: i + 1 }),
          }))}
          defaultValue={camera.id}
          onChoose={open}
        />
      )}
    </>
  )
}
