/** Pages of the owner's subpackage, relative to `owner/`. */
export const ownerPages = ['repair/index'];
