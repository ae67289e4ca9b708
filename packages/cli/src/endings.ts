/**
 * How a run ends that is asked to, as shells count it. What must not stay (processes, files half written) is ended or
 * removed by whoever made it, when the process ends.
 */
export const endings = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;
