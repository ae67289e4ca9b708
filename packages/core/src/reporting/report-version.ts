/** The version of a run's report as JSON, semantic: a minor one only adds. */
export const reportVersion = '1.5.0';
