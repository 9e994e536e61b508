import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The article of the seed, which is not part of this repository. */
export const seedFile = fileURLToPath(
  new URL('../../../../shared/seed/deep-microneedling.txt', import.meta.url),
)
export const isSeedHere = existsSync(seedFile)
export const seedBytes = () => new Uint8Array(readFileSync(seedFile))

export const bytesOf = (text: string) => new TextEncoder().encode(text)

/** An article on an invented treatment: two cited references of three, two side effects, two risk factors. */
export const articleText = ({
  treatment = 'Cryotherapy',
  author = 'Ada Example',
}: { treatment?: string; author?: string } = {}) => `What ${treatment} Does

This page explains ${treatment.toLowerCase()} in plain words.

What Is ${treatment}?

${treatment} is a treatment that freezes small growths on the skin [1]. A session of ${treatment.toLowerCase()} lasts some minutes.

Side Effects of ${treatment}

These are the usual side effects:

- Blistering of the skin
- Loss of feeling

Who Is At Higher Risk

People at higher risk are those with:

- Cold urticaria
- Poor circulation

What To Expect

The skin heals within weeks after ${treatment.toLowerCase()} [1, 2].

Author: ${author}

References

[1] Frost, A. and Rime, B., 2001. Freezing of warts by ${treatment.toLowerCase()}. Journal of Cold Medicine, 12(3), pp.45-50.
[2] Snow, C., 2010. Healing after ${treatment.toLowerCase()}. Annals of Ice, 4(1), pp.1-9.
[3] Hail, D., 2015. Uses of ${treatment.toLowerCase()} at home. Winter Reports, 7(2), pp.30-31.
`
