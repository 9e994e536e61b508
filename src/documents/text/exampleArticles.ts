/** Articles for the specs, on other topics and in other hands than the seed. */

/** Markdown headings, `[1]` markers with ranges and locators, a list of `[1]`. */
export const ironArticle = `# Iron Tablets and Tiredness

Iron is the mineral that people with tired blood hear about first [1].

## How iron works

Red cells carry oxygen because of iron [1, p. 12]. Three trials agree on that [2-4], and one
review goes further.[3, pp. 3-5; 4] The usual range was wide (95% CI [1, 4]).

A fifth trial found nothing [7]. See [the leaflet](https://example.org/leaflet) for more.

## Side effects of iron tablets

- Constipation;
- Dark stools [2];
- Nausea and
- Stomach pain.

## Who should not take iron

Iron tablets are not suitable for people with:

* Haemochromatosis
* Haemosiderosis

## References

[1] Lee A, Moran B. Iron and the red cell. J Blood Health. 2011;4(2):10-19.
[2] Okafor C. A trial of iron. Trials Blood. 2012;9:1-8.
[3] Silva D, Ek E, Roth F. Iron reviewed. Rev Haematol. 2015;22(1):3-15.
[4] Tan G. Iron once a day. Haematol Today. 2018;3(4):44-51.
`

/** Wrapped at 72 columns, author and year in the text, an unnumbered list, a pull quote. */
export const sleepArticle = `Sleeping Better Without Tablets
By Dr Noor Haddad and Ian Pryce

Most adults lie awake at some time. This guide says what helps and what
does not.

What keeps people awake

Worry is the most common reason (Adler and Braun, 2014). In a survey of
1,200 adults, coffee came second (Castillo et al., 2017, p. 33; see also
Dietz 2009). Fenwick et al. (2020) doubt that, and the World Health
Organization (2019) counts noise before both.

Screens matter too (Nobody & Noone, 2001). The light was measured at
400 lx (2 m away), i.e. about 10³ times moonlight.

"I tell everyone to get up at the same hour."
Dr Noor Haddad, Sleep Physician

What helps

Getting up at a fixed hour helps most (Garcia, 2016). Naps under 20
minutes do no harm (Garcia, 2016b).

Bibliography

Adler, M. and Braun, K., 2014. Worry and wakefulness. Journal of Rest,
   12(3), pp.101-110.
Castillo, R., Moor, J. and Vance, P., 2017. Coffee and the night. Sleep
   Letters, 5(1), pp.30-41.
Dietz, H., 2009. The sleepless city. London: Harbour Press.
Fenwick, L., Ito, S. and Kaur, T., 2020. Noise or coffee. Journal of
   Rest, 18(2), pp.7-19.
Garcia, P., 2016a. Fixed hours. Sleep Letters, 4(2), pp.55-60.
Garcia, P., 2016b. Short naps. Sleep Letters, 4(3), pp.71-79.
World Health Organization, 2019. Noise guidelines. Geneva: WHO.
`

/** Underlined headings, numbers in parentheses, exponents and counts, a list without a heading. */
export const dialysisArticle = `Home Dialysis: What to Know
===========================

Date: 3 May 2022

Dialysis at home is a treatment that cleans the blood while the patient sleeps.

How dialysis is done
--------------------

Blood leaves through a needle (1). The filter has 1.5 m² of surface and removes 10³ times more than
sweat (2, 3). In 2019 (3) the filter changed; 2 (3) patients noticed. In the year (2019) as in others
there are (1) pain, (2) cramps and (3) fatigue after dialysis.

Before dialysis the arm is cleaned. During dialysis the patient rests (see figure (2)).

Possible complications
----------------------

1. Cramps
2. Infection
   - at the needle
   - in the line
3. Low blood pressure

Our clinic
----------

Book an appointment with our team today. Our clinic is award-winning (11).

Written by: Tom Ray

1. Ames, P., 2001. Needles at home. Kidney Care, 3(1), pp.2-9.
2. Boyd, Q., 2003. Filters. Kidney Care, 5(2), pp.12-19.
3. Cole, R., 2005. Filters again. Kidney Care, 7(2), pp.22-29.
4. Cole, R., 2005. Filters Again. Kidney Care, 7(2), pp.22-29.
`
