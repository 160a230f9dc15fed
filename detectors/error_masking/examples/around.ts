export async function user(api: Api, id: string) {
  // ok: error-masking (met right after)
  const found = await api.user(id).catch(() => null);
  if (!found) {
    throw new NotFound(id);
  }
  return found;
}

export async function status(api: Api) {
  // ok: error-masking (met right after: who started it is told)
  const answer = await api.status().catch(() => null);
  if (!answer || !answer.ok) {
    fail('the service is not there');
  }
}

export async function name(api: Api, id: string) {
  // expect: error-masking
  const found = await api.user(id).catch(() => null);
  if (!found) {
    return '';
  }
  return found.name;
}

export function old(api: Api) {
  // expect: error-masking
  return api.load().then((x) => x.items, () => []);
}

export function chained(api: Api) {
  // ok: error-masking (no handler)
  return api.load().then((x) => x.items);
}

export function touched(api: Api) {
  // ok: error-masking (no handler: what follows a success)
  return api.touch('order').then(() => null);
}

export async function rowsOrCode(reply: Reply) {
  try {
    reply.send(await db.rows());
    // ok: error-masking (the client is told)
  } catch {
    reply.code(BAD_GATEWAY).send([]);
  }
}

export function observe(stream: Stream) {
  // expect: error-masking
  return stream.pipe(catchError(() => of([])));
}

export async function rows(req: Req, res: Res) {
  try {
    res.json(await db.rows());
    // expect: error-masking
  } catch {
    res.json([]);
  }
}

export async function rowsOrStatus(req: Req, res: Res) {
  try {
    res.json(await db.rows());
    // ok: error-masking (the client is told)
  } catch {
    res.status(503).json([]);
  }
}

export function List({ api }: Props) {
  const [rows, setRows] = useState<Row[]>([]);
  // expect: error-masking
  useEffect(() => void api.rows().then(setRows).catch(() => setRows([])), [api]);
  return rows.length;
}

export function promised(api: Api) {
  return new Promise((resolve) => {
    // expect: error-masking
    api.load().then(resolve).catch(() => resolve(null));
  });
}

export function write(socket: Socket, frame: Frame) {
  try {
    socket.write(frame);
    socket.end();
    // ok: error-masking (the other end sees it)
  } catch {
    socket.destroy();
  }
}

export function writeElsewhere(socket: Socket, frame: Frame, pool: Pool) {
  try {
    socket.write(frame);
    // expect: error-masking
  } catch {
    pool.clear.destroy();
  }
}

export const visible = (rows: Row[]) =>
  rows.filter((row) => {
    try {
      assertVisible(row);
      return true;
      // ok: error-masking (a failure is the answer)
    } catch {
      return false;
    }
  });

export async function publish(api: Api) {
  // ok: error-masking (the answer is used: a failure is a no)
  const published = await api.publish().catch(() => false);
  return published ? 'stopped' : 'running';
}

export async function publishBlindly(api: Api) {
  // expect: error-masking
  await api.publish().catch(() => false);
}

export async function up(url: string) {
  while (Date.now() < deadline) {
    try {
      const answer = await fetch(url);
      if (answer.ok) return;
      // ok: error-masking (tried again until it succeeds)
    } catch {}
    await sleep(500);
  }
}

export async function queueUp(server: Server) {
  // ok: error-masking (cleanup)
  void Promise.resolve(server.onShutdownRequested()).catch(() => undefined);
}

export function forward(jobs: Job[]) {
  for (const job of jobs) {
    // ok: error-masking (the log says that it is let go)
    job.run().catch((error) => logger.warn('forwarding failed, search unaffected', error));
  }
}

// expect: error-masking
export const SECRET = process.env.SESSION_SECRET ?? 'keyboard cat';

export async function killer() {
  try {
    const { default: kill } = await import('tree-kill');
    return kill;
    // ok: error-masking (an optional import)
  } catch {
    return null;
  }
}

export async function checkUp(spinner: Spinner, url: string) {
  try {
    await fetch(url);
    spinner.stop('The service is there');
    // ok: error-masking (whoever looks is told)
  } catch {
    spinner.stop('The service does not answer yet');
  }
}

export async function spin(spinner: Spinner, url: string) {
  try {
    await fetch(url);
    // expect: error-masking
  } catch {
    spinner.stop();
  }
}

export async function greet(api: Api, id: string) {
  // expect: error-masking
  const user = await api.user(id).catch(console.error);
  // expect: error-masking
  api.seen(id).catch(noop);
  // ok: error-masking (handed on)
  api.greeted(id).catch(report);
  return user;
}

export class Jobs {
  async run() {
    for (const job of this.jobs) {
      try {
        await job.run();
        // expect: error-masking
      } catch (e) {
        console.error(`job ${job.id} failed`);
        continue;
      }
    }
  }
}

export function executor(skills: Skills) {
  // ok: error-masking (the promise is kept, and its error met, elsewhere)
  return createExecutor((skills.ready ?? Promise.resolve()).catch(() => {}));
}

export async function findFrame(page: Page) {
  while (page.open) {
    for (const frame of page.frames()) {
      try {
        const title = await frame.title();
        if (title) return frame;
        // ok: error-masking (tried again until it succeeds)
      } catch {}
    }
    await sleep(500);
  }
}
