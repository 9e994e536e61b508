/** Every sixth labelled reference is kept from the weights that `npm run accuracy` scores. */
export const isHeldOut = (index: number): boolean => index % 6 === 2

/** The weights that were made without the held-out references. */
export const heldOutWeightsFile = 'tests/accuracy/heldOutWeights.json'
