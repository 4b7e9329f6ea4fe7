/** What a person who looks after a device says of it. */
export const UPKEEP_RESULTS = ['passed', 'failed'] as const
export type UpkeepResult = (typeof UPKEEP_RESULTS)[number]
