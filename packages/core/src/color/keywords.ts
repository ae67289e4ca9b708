/**
 * Words of CSS that stand for a colour only the user's machine or the element knows: the system colours of CSS Color 4,
 * the deprecated ones of its appendix A, and `currentColor`. All in lower case.
 */
export const contextKeywords: ReadonlySet<string> = new Set(
  [
    'currentcolor accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field',
    'fieldtext graytext highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext',
    'activeborder activecaption appworkspace background buttonhighlight buttonshadow captiontext inactiveborder',
    'inactivecaption inactivecaptiontext infobackground infotext menu menutext scrollbar threeddarkshadow threedface',
    'threedhighlight threedlightshadow threedshadow window windowframe windowtext',
  ].flatMap((line) => line.split(' ')),
);
