import type { LoadedBrand } from './public.ts';
import type { Workshop } from './create-workshop.ts';

/** A brand that was loaded, with what does the work; that is no part of what users see. */
export class OpenBrand implements LoadedBrand {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly #workshop: Workshop;

  constructor(workshop: Workshop) {
    const { id, name, version } = workshop.configuration.brand;
    this.id = id;
    this.name = name;
    this.version = version;
    this.#workshop = workshop;
  }

  close = (): Promise<void> => this.#workshop.close();

  /** What does the work of a brand. Throws where something else was given for one. */
  static workshopOf(brand: LoadedBrand): Workshop {
    if (brand instanceof OpenBrand) return brand.#workshop;
    throw new TypeError('checkSource: what is given as its brand is none; give what loadBrand gives.');
  }
}
