/** Where something that is held at a height would be put down among things with these middles: its place, counted from 0. */
export const placeAt = (middles: readonly number[], from: number, y: number): number =>
  middles.filter((middle, i) => i !== from && middle < y).length
