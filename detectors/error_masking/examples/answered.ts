export class Sync {
  async user(id: string) {
    try {
      return await this.prisma.user.findUniqueOrThrow({ where: { id } });
    } catch (e) {
      if (e instanceof Prisma.PrismaClientKnownRequestError && e.code === 'P2025') return null;
      throw e;
    }
  }

  async run() {
    while (!this.stopped) {
      try {
        await this.tick();
      } catch (err) {
        this.logger.error(err, 'tick failed');
      }
      await sleep(1000);
    }
  }

  async importRows(rows: Row[]) {
    const rejected: Rejected[] = [];
    for (const [n, row] of rows.entries()) {
      try {
        await this.repo.insert(row);
      } catch (error) {
        rejected.push({ line: n + 1, reason: (error as Error).message });
      }
    }
    return { imported: rows.length - rejected.length, rejected };
  }

  async statuses(hosts: string[]) {
    const results = await Promise.allSettled(hosts.map((h) => this.ping(h)));
    return results.map((r, i) => ({ host: hosts[i], ok: r.status === 'fulfilled', error: r.status === 'rejected' ? String(r.reason) : undefined }));
  }

  async charge(order: Order) {
    try {
      return await this.gateway.charge(order);
    } catch (err) {
      Sentry.captureException(err);
      throw err;
    }
  }

  async result(order: Order): Promise<Result<Receipt, Error>> {
    try {
      return { ok: true, value: await this.gateway.charge(order) };
    } catch (err) {
      return { ok: false, error: err as Error };
    }
  }

  async action(form: FormData) {
    try {
      await this.save(form);
      return { success: true };
    } catch {
      return { success: false, message: 'Could not save' };
    }
  }

  handler = async (req: Request, res: Response, next: NextFunction) => {
    try {
      res.json(await this.load(req.params.id));
    } catch (e) {
      next(e);
    }
  };

  stream(cb: (err?: Error) => void) {
    this.source.on('error', (err) => cb(err));
    this.source.on('end', () => cb());
  }

  async load(signal: AbortSignal) {
    try {
      return await this.fetch(signal);
    } catch (e) {
      if (signal.aborted) return;
      throw e;
    }
  }

  dispose() {
    try {
      this.socket.destroy();
    } catch {}
  }

  promise() {
    return new Promise((resolve, reject) => {
      this.read((err, data) => {
        if (err) {
          reject(err);
          return;
        }
        resolve(data);
      });
    });
  }

  loadable() {
    const [state, setState] = useState<State>({ kind: 'loading' });
    useEffect(() => {
      api.load().then((value) => setState({ kind: 'loaded', value })).catch((error) => setState({ kind: 'failed', error }));
    }, []);
    return state;
  }

  async retry<T>(fn: () => Promise<T>) {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        return await fn();
      } catch (e) {
        if (attempt === 2) throw e;
        await sleep(2 ** attempt);
      }
    }
  }

  supported() {
    try {
      new Intl.DateTimeFormat('xx');
      return true;
    } catch {
      return false;
    }
  }

  async mutate(v: Values) {
    try {
      await api.save(v);
    } catch (error) {
      form.setError('root', { message: 'Could not save' });
    }
  }
}
