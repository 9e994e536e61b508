/** Every sixth labelled reference is kept from the training, for `npm run accuracy`. */
export const isHeldOut = (index: number): boolean => index % 6 === 2
