/**
 * Whether nothing in a JSON value from outside nests deeper than so many levels: what is recursive, such as
 * `JSON.stringify`, is safe with it then. On the way `__proto__` goes, which is no variable of CSL.
 */
export const isShallow = ({ value, deepest }: { value: unknown; deepest: number }): boolean => {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false
    level = level.flatMap((each) => {
      if (typeof each !== 'object' || each === null) return []
      Reflect.deleteProperty(each, '__proto__')
      return Object.values(each)
    })
  }
  return true
}
