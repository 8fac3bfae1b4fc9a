/** Longest logo, as the text of a data URL: about 220 KB of picture. */
export const longestLogo = 300_000;
