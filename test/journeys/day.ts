/** When journeys begin: ten in the morning of a Monday, whatever the calendar of the machine says. */
export const START = '2027-03-01T02:00:00Z'
export const TODAY = '2027-03-01'
