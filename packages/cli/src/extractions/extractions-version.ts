/** The version of what `brandlint extract` prints, semantic: a minor one only adds. */
export const extractionsVersion = '1.3.0';
