import { controlProps, Field, type FieldProps } from './field.tsx'

type Props = FieldProps & { readonly accept: string; readonly isMany?: boolean; readonly capture?: 'environment' }

/** A file from the device; with `capture` a phone offers its camera. The form must send files. */
export const FileField = ({ accept, isMany, capture, ...props }: Props) => (
  <Field {...props}>
    <input
      {...controlProps(props)}
      type="file"
      accept={accept}
      multiple={isMany}
      capture={capture}
      className="input input-full"
    />
  </Field>
)
