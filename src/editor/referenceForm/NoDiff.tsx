/** In the comparison of versions: nothing, for what is computed from the fields that are compared already. */
export const NoDiff = () => null
