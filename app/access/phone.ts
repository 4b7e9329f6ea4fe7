/** A mobile number of the mainland: eleven digits from 13 to 19. */
export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** People type spaces, hyphens, full-width digits and +86. */
export const tidyPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '')

/** 138****8000: enough to know one's own, too little to call. */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')
