export const DAYS = 90;
