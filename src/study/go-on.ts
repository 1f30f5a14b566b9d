/** The hash of an address of an exercise that opens its latest play at once. */
export const goOn = 'go-on';
