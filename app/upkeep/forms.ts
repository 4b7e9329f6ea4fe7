/** What a form shows again when it was not taken. */
export type Shown = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}
