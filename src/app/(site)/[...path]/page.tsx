import { notFound } from 'next/navigation'

/** An address that nothing stands at. The admin panel has its own layout, so neither is the whole app's. */
const NothingHere = () => notFound()

export default NothingHere
