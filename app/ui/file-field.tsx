import { controlProps, Field, type FieldProps } from './field.tsx'

type Props = FieldProps & {
  readonly accept: string
  readonly isMany?: boolean
  readonly capture?: 'environment'
  /** Photos: a device may make them small, and keep them where there is no network. */
  readonly isPhotos?: boolean
}

/** A file from the device; with `capture` a phone offers its camera. The form must send files. */
export const FileField = ({ accept, isMany, capture, isPhotos, ...props }: Props) => (
  <Field {...props}>
    <input
      {...controlProps(props)}
      type="file"
      accept={accept}
      multiple={isMany}
      capture={capture}
      data-photos={isPhotos}
      className="input input-full"
    />
  </Field>
)
