import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The article of the seed, which is not part of this repository. */
export const seedFile = fileURLToPath(
  new URL('../../../../shared/seed/deep-microneedling.txt', import.meta.url),
)
export const isSeedHere = existsSync(seedFile)
export const seedBytes = () => new Uint8Array(readFileSync(seedFile))

export const bytesOf = (text: string) => new TextEncoder().encode(text)

/**
 * An article on an invented treatment: two cited references of three, two side effects, two risk factors.
 * @param mark stands in every name, so that two articles with different ones share nothing.
 */
export const articleText = ({
  treatment = 'Cryotherapy',
  mark = '',
}: { treatment?: string; mark?: string } = {}) => `What ${treatment} Does

This page explains ${treatment.toLowerCase()} in plain words.

What Is ${treatment}?

${treatment} is a treatment that freezes small growths on the skin [1]. A session of ${treatment.toLowerCase()} lasts some minutes.

Side Effects of ${treatment}

These are the usual side effects:

- Blistering of the skin ${mark}
- Loss of feeling ${mark}

Who Is At Higher Risk

People at higher risk are those with:

- Cold urticaria ${mark}
- Poor circulation ${mark}

What To Expect

The skin heals within weeks after ${treatment.toLowerCase()} [1, 2].

Author: Ada ${mark || 'Example'}

References

[1] Frost${mark}, A. and Rime, B., 2001. Freezing of warts by ${treatment.toLowerCase()}. Journal of Cold Medicine, 12(3), pp.45-50.
[2] Snow${mark}, C., 2010. Healing after ${treatment.toLowerCase()}. Annals of Ice, 4(1), pp.1-9.
[3] Hail${mark}, D., 2015. Uses of ${treatment.toLowerCase()} at home. Winter Reports, 7(2), pp.30-31.
`
