/** A cursor is the place after which the next page begins, in letters that nobody is tempted to write by hand. */
export const cursorOf = (place: string): string => Buffer.from(place).toString('base64url')
export const placeIn = (cursor: string): string => Buffer.from(cursor, 'base64url').toString()
