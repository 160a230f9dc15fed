export const load = (path: string, limit = 10) => read(path).slice(0, limit);
