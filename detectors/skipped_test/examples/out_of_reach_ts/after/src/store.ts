export const load = (p: string) => [];
