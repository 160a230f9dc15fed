export const item = 1;  // ok: scratch-file (a folder of the product: nothing of that name lies outside)
