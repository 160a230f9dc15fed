export const cart = [1];  // expect: scratch-file
