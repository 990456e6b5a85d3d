/**
 * To what a photo is made smaller before it is sent: still enough to read a gauge or a dimension on a drawing, little
 * enough for a bad network and for years of storage (JPEG; pixels, per cent).
 */
export const pictureRule = { longEdge: 1280, quality: 60 } as const;
