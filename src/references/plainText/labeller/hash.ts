/** A 32-bit hash (FNV-1a over UTF-16 units) of a text; never 0, which stands for "nothing". */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return mixed(hash) || 1
}

/** One hash of two, in their order. */
export const joinedHash = (one: number, other: number): number =>
  mixed(Math.imul(one, 0x9e3779b1) ^ (other + 0x7f4a7c15)) || 1

const mixed = (hash: number) => {
  const high = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const low = Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return low ^ (low >>> 16)
}
