export async function waitFor(client: JobClient, id: string): Promise<Job> {
  // ok: manual-pagination (it waits)
  while (true) {
    const job = await client.getJob(id);
    if (job.status === 'done') return job;
    await sleep(1000);
  }
}

export function pageLinks(total: number, perPage: number, current: number): Link[] {
  const links: Link[] = [];
  const last = Math.ceil(total / perPage);
  // ok: manual-pagination (links of a web page)
  for (let page = 1; page <= last; page++) {
    links.push({ href: `?page=${page}`, active: page === current });
  }
  return links;
}
