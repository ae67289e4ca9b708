/** A browser that cannot be had. Its message is for the user: place, cause and cure. */
export class BrowserUnavailable extends Error {
  override name = 'BrowserUnavailable';
}
