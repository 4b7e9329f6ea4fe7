/** What a form sends for a number that we hold sealed already: nobody is asked for it twice, and no page shows it whole. */
export const KEPT_NUMBER = 'kept'
