/** Units on their way from one centre to another. */
export const TRANSFER_STATES = ['sent', 'arrived', 'called_back'] as const
export type TransferState = (typeof TRANSFER_STATES)[number]

export const NEXT_TRANSFER_STATES: { readonly [State in TransferState]: readonly TransferState[] } = {
  sent: ['arrived', 'called_back'],
  arrived: [],
  called_back: [],
}
