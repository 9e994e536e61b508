/** A new MongoDB needs no tables; its indexes are made whenever Vouch connects. */
export const up = async (): Promise<void> => {}

export const down = async (): Promise<void> => {}
