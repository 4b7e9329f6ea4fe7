type Kept = {
  readonly fault: {
    readonly id: string
    readonly text: string
    readonly reportedAt: Date
    readonly answer: string | null
  }
  readonly unit: string
  readonly zh: string
  readonly en: string
  readonly name: string | null
  readonly phone: string | null
}

/** A fault as the centre's page shows it. */
export const shownFault = ({ fault, ...of }: Kept) => ({
  ...of,
  id: fault.id,
  text: fault.text,
  reportedAt: fault.reportedAt.toISOString(),
  answer: fault.answer,
})
export type ShownFault = ReturnType<typeof shownFault>
