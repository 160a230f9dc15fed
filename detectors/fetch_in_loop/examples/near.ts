import memoize from 'lodash/memoize';
import LRUCache from 'lru-cache';

const cache = new LRUCache<string, User>({ max: 500 });
const inflight = new Map<string, Promise<User>>();

const loadCountry = memoize((code: string) => fetch(`${API}/countries/${code}`).then((r) => r.json())); // ok: fetch-in-loop (cached)

export async function countries(codes: string[]) {
  return Promise.all(codes.map((code) => loadCountry(code)));
}

export async function cachedUser(id: string) {
  if (cache.has(id)) return cache.get(id)!;
  const user = await prisma.user.findUnique({ where: { id } }); // ok: fetch-in-loop (cached)
  cache.set(id, user);
  return user;
}

export async function users(ids: string[]) {
  return Promise.all(ids.map((id) => cachedUser(id)));
}

export function once(id: string) {
  let promise = inflight.get(id);
  if (!promise) {
    promise = prisma.user.findUniqueOrThrow({ where: { id } }); // ok: fetch-in-loop (kept)
    inflight.set(id, promise);
  }
  return promise;
}

export const all = (ids: string[]) => Promise.all(ids.map(once));

export async function withBackoff(url: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await fetch(url); // ok: fetch-in-loop (retries)
    } catch {
      await sleep(2 ** i * 100);
    }
  }
  throw new Error('unreachable');
}

export async function healthy(hosts: string[]) {
  return Promise.all(hosts.map((host) => fetch(`https://${host}/health`).then((r) => r.ok))); // ok: fetch-in-loop (hosts of their own)
}

export async function poll(ids: string[]) {
  let open = ids;
  while (open.length > 0) {
    const jobs = await prisma.job.findMany({ where: { id: { in: open } } }); // ok: fetch-in-loop (one read for all that are open)
    open = jobs.filter((j) => !j.done).map((j) => j.id);
    await sleep(1000);
  }
}

export async function languages(codes: string[]) {
  const bundles: Record<string, unknown> = {};
  for (const locale of codes) {
    bundles[locale] = await fetch(`/locales/${locale}.json`).then((r) => r.json()); // ok: fetch-in-loop (a file each)
  }
  return bundles;
}

export async function fixed(userId: string) {
  const kinds = ['home', 'work'] as const;
  return Promise.all(kinds.map((kind) => prisma.address.findFirst({ where: { userId, kind } }))); // ok: fetch-in-loop (two)
}

export function elements(ids: string[]) {
  return ids.map((id) => document.querySelector(`#${id}`)); // ok: fetch-in-loop (in memory)
}

export async function joined() {
  const posts = await prisma.post.findMany({ include: { author: true } }); // ok: fetch-in-loop (one read)
  for (const post of posts) {
    console.log(post.author.name); // ok: fetch-in-loop (loaded beforehand)
  }
}

export async function loaders(posts: Post[], userLoader: DataLoader<string, User>) {
  return Promise.all(posts.map((p) => userLoader.load(p.authorId))); // ok: fetch-in-loop (batched)
}

export function statements(db: Database, swarms: Swarm[]) {
  for (const swarm of swarms) {
    const agents = db.prepare('SELECT * FROM agents WHERE swarm_id = ?').all(swarm.id); // expect: fetch-in-loop
    console.log(agents);
  }
}

export function preparedOnly(db: Database, names: string[]) {
  return names.map((name) => db.prepare(`SELECT * FROM agents WHERE ${name} = ?`)); // ok: fetch-in-loop (prepared, and not run)
}
