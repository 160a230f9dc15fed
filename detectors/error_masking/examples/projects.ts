import { createClient } from '@supabase/supabase-js';

export async function listProjects(userId: string): Promise<Project[]> {
  const { data, error } = await supabase.from('projects').select('*').eq('user_id', userId);
  if (error) { // expect: error-masking
    console.error('projects', error);
    return [];
  }
  return data;
}

export async function listProjects2(userId: string): Promise<Project[]> {
  const { data, error } = await supabase.from('projects').select('*').eq('user_id', userId);
  if (error) throw error;
  return data;
}

export async function listProjects3(userId: string) {
  const { data, error } = await supabase.from('projects').select('*');
  if (error) {
    return { error: error.message };
  }
  return { data };
}

export function read(path: string, cb: (text: string) => void) {
  fs.readFile(path, 'utf8', (err, text) => {
    if (err) { // expect: error-masking
      return cb('');
    }
    cb(text);
  });
}

export function read2(path: string, cb: (err: Error | null, text?: string) => void) {
  fs.readFile(path, 'utf8', (err, text) => {
    if (err) return cb(err);
    cb(null, text);
  });
}

process.on('unhandledRejection', () => {}); // expect: error-masking
process.on('uncaughtException', (err) => {
  console.error(err);
});

export async function both() {
  return api.load().then((r) => r.items, () => []); // expect: error-masking
}

export async function save(order: Order) {
  api.save(order).catch(console.error); // expect: error-masking
  void api.notify(order).catch(() => undefined); // expect: error-masking
}

export class Store {
  async init() {
    try {
      this.items = await this.api.items();
    } catch (err) { // expect: error-masking
      this.items = [];
    }
  }

  async init2() {
    try {
      this.items = await this.api.items();
    } catch (err) {
      this.items = [];
      this.error = err;
    }
  }

  get(key: string) {
    try {
      return this.cache.get(key);
    } catch (e) {
      throw new CacheError(key, { cause: e });
    } finally {
      this.hits++;
    }
  }

  async lock() {
    try {
      return await this.redis.lock('x');
    } catch (e) {
      if (e instanceof LockError) return null;
      throw e;
    }
  }

  bad() {
    try {
      return this.load();
    } finally { // expect: error-masking
      return null;
    }
  }
}
