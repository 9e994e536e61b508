/** What the reading pages call this site, in titles and in citations of its articles. */
export const siteName = 'Vouch'
