/** The answer of a rule or an act: an expected "no" is a value with a name, a bug is a throw. */
export type Result<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export const yes = <Value>(value: Value) => ({ ok: true, value }) as const
export const no = <const Refusal extends string>(refusal: Refusal) => ({ ok: false, refusal }) as const
