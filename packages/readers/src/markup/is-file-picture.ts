import { attributeOf, type MarkupElement } from './element.ts';

const pictureFile = /\.(?:svgz?|png|jpe?g|gif|webp|avif|ico|bmp)(?:[?#]|$)/i;

/** Whether an element shows a picture from a file. */
export function isFilePicture(element: MarkupElement): boolean {
  switch (element.tag) {
    case 'img':
      return true;
    case 'input':
      return attributeOf(element, 'type').trim().toLowerCase() === 'image';
    case 'object':
    case 'embed': {
      const type = attributeOf(element, 'type').trim().toLowerCase();
      const address = attributeOf(element, element.tag === 'object' ? 'data' : 'src').trim();
      if (address === '') return false;
      return type === ''
        ? pictureFile.test(address) || /^data:image\//i.test(address)
        : type.startsWith('image/');
    }
    default:
      return false;
  }
}
