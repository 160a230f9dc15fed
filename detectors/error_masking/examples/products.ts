import * as fs from 'fs/promises';
import { catchError, of, throwError } from 'rxjs';

export class ProductService {
  getProducts() {
    return this.http.get<Product[]>('/api/products').pipe(
      catchError(() => of([])), // expect: error-masking
    );
  }

  getProducts2() {
    return this.http.get<Product[]>('/api/products').pipe(
      catchError((err) => throwError(() => new ApiError(err))),
    );
  }

  async upload(file: File) {
    try {
      await this.s3.send(new PutObjectCommand({ Body: file }));
    } catch (e) { // expect: error-masking
      console.log('upload failed', e);
    }
    return { uploaded: true };
  }

  async prices(skus: string[]) {
    return Promise.all(
      skus.map(async (sku) => {
        try {
          return await this.api.price(sku);
        } catch { // expect: error-masking
          return null;
        }
      }),
    );
  }

  async pricesSettled(skus: string[]) {
    const results = await Promise.allSettled(skus.map((sku) => this.api.price(sku)));
    return results.filter((r) => r.status === 'fulfilled').map((r) => r.value);
  }

  async exists(path: string): Promise<boolean> {
    try {
      await fs.access(path);
      return true;
    } catch {
      return false;
    }
  }

  async readConfig(path: string) {
    try {
      return JSON.parse(await fs.readFile(path, 'utf8'));
    } catch { // expect: error-masking
      return {};
    }
  }

  async remove(path: string) {
    try {
      await fs.unlink(path);
    } catch (err) {
      if (err.code !== 'ENOENT') throw err;
    }
  }

  async save(order: Order) {
    try {
      await this.repo.save(order);
    } catch (error) {
      if (error instanceof UniqueViolation) {
        return this.repo.findByKey(order.key);
      }
      throw error;
    }
  }

  async track(event: string) {
    try {
      await this.analytics.track(event);
    } catch {
      // analytics must never break the page
    }
  }

  async validate(token: string) {
    try {
      return await this.jwt.verifyAsync(token);
    } catch {
      throw new UnauthorizedException();
    }
  }

  async user(id: string): Promise<User | null> {
    return this.users.findById(id).catch(() => null); // expect: error-masking
  }

  async batch(items: Item[]) {
    const errors: string[] = [];
    await Promise.all(items.map((item) => this.push(item).catch((e) => { errors.push(e.message); })));
    return errors;
  }

  start() {
    setInterval(async () => {
      try {
        await this.poll();
      } catch (err) {
        this.logger.error('poll failed', err.stack);
      }
    }, 1000);
  }

  stop() {
    this.socket.close().catch(() => {});
  }

  legacy(cb: (err: Error | null, rows?: Row[]) => void) {
    this.db.query('select 1', (err, rows) => {
      if (err) return cb(err);
      cb(null, rows);
    });
  }

  legacy2(cb: (rows: Row[]) => void) {
    this.db.query('select 1', (err, rows) => {
      if (err) { // expect: error-masking
        cb([]);
        return;
      }
      cb(rows);
    });
  }
}

export async function handler(event: APIGatewayEvent) {
  try {
    const result = await process(event);
    return { statusCode: 200, body: JSON.stringify(result) };
  } catch (err) {
    console.error(err);
    return { statusCode: 500, body: 'internal error' };
  }
}

export async function handler2(event: APIGatewayEvent) {
  try {
    await process(event);
  } catch (err) { // expect: error-masking
    console.error(err);
  }
  return { statusCode: 200, body: 'ok' };
}

export const useSave = () => {
  const [error, setError] = useState<string | null>(null);
  const save = async (v: Values) => {
    try {
      await api.save(v);
    } catch (e) {
      setError((e as Error).message);
    }
  };
  return { save, error };
};

export const useSave2 = () => {
  const save = async (v: Values) => {
    try {
      await api.save(v);
      toast.success('Saved');
    } catch (e) {
      toast.error('Could not save');
    }
  };
  const save3 = async (v: Values) => {
    try {
      await api.save(v);
      setSaved(true);
    } catch (e) { // expect: error-masking
      setSaved(true);
    }
  };
  return { save, save3 };
};

export function loadTheme() {
  try {
    return localStorage.getItem('theme') ?? 'light';
  } catch {
    return 'light';
  }
}
