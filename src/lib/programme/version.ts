/** The version that this code writes. Versions count 1, 2, 3 … without gaps. */
export const programmeVersion = 4;
