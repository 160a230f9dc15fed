export const load = (p: string) => [p];
export const price = (n: number) => n * 1.2;
