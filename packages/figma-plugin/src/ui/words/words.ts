import { english } from './english.ts';
import { englishActs } from './english-acts.ts';
import { englishSettings } from './english-settings.ts';

/** All that the window says. Another language is another catalogue of this form. */
export const words = { ...english, ...englishActs, ...englishSettings };
