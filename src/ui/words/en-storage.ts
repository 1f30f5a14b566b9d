// What is said where nothing can be kept on this device.

/** Why answers are kept only as long as the page is open, by what went wrong. */
export const memoryOnly = {
  forbidden:
    'This browser keeps nothing for this site (a private window, or site data is blocked). You can go on; your answers last until you close this page.',
  full: 'There is no room left on this device, so nothing more is saved. You can go on; your answers last until you close this page.',
  blocked:
    'Another tab of this site is in the way, so nothing is saved here. You can go on; close the other tab and reload to save again.',
  newer:
    'Another tab runs a newer version of this site. You can go on; reload this page to save again.',
  failed:
    'Saving failed on this device. You can go on; your answers last until you close this page.',
} as const;
