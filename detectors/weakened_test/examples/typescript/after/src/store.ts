export const load = (path: string, limit = 20) => read(path).slice(0, limit);
