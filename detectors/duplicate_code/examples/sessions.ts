import { createHash } from 'node:crypto';

const FIELDS = ['id', 'name', 'role'];

export async function loadProjects(client: Client, owner: string) {
  const response = await client.get(`/projects?owner=${owner}`);
  if (!response.ok) {
    throw new Error(`projects failed: ${response.status}`);
  }
  const body = await response.json();
  const projects = body.items.filter((item: Item) => !item.archived);
  projects.sort((a: Item, b: Item) => a.name.localeCompare(b.name));
  return projects;
}

// expect: duplicate-code
export async function loadTeams(client: Client, owner: string) {
  const response = await client.get(`/teams?owner=${owner}`);
  if (!response.ok) {
    throw new Error(`teams failed: ${response.status}`);
  }
  const body = await response.json();
  const teams = body.items.filter((item: Item) => !item.archived);
  teams.sort((a: Item, b: Item) => a.name.localeCompare(b.name));
  return teams;
}

// ok: duplicate-code (the same form for other work)
export async function startRun(queue: Queue, label: string) {
  const ticket = await queue.reserve(`run:${label}`);
  if (!ticket.free) {
    throw new Error(`no slot: ${ticket.position}`);
  }
  const lease = await ticket.claim();
  const steps = lease.plan.select((step: Step) => !step.manual);
  steps.freeze((one: Step, two: Step) => one.rank.minus(two.rank));
  return steps;
}

export class Sessions {
  private entries = new Map<string, Entry>();

  open(user: string, agent: string): string {
    const token = createHash('sha256').update(user + agent).digest('hex');
    const now = Date.now();
    this.entries.set(token, { user, agent, now });
    if (this.entries.size > 1000) {
      const oldest = this.entries.keys().next().value;
      this.entries.delete(oldest);
    }
    return token;
  }
}

export class Tickets {
  private tickets = new Map<string, Entry>();

  // expect: duplicate-code
  open(guest: string, device: string): string {
    const key = createHash('sha256').update(guest + device).digest('hex');
    const now = Date.now();
    this.tickets.set(key, { guest, device, now });
    if (this.tickets.size > 1000) {
      const oldest = this.tickets.keys().next().value;
      this.tickets.delete(oldest);
    }
    return key;
  }
}

// expect: duplicate-code
export const refresh = async (client: Client, owner: string) => {
  const response = await client.get(`/labels?owner=${owner}`);
  if (!response.ok) {
    throw new Error(`labels failed: ${response.status}`);
  }
  const body = await response.json();
  const labels = body.items.filter((item: Item) => !item.archived);
  labels.sort((a: Item, b: Item) => a.name.localeCompare(b.name));
  return labels;
};

// ok: duplicate-code (a table of data)
export function colours(theme: Theme) {
  theme.set('primary', '#112233');
  theme.set('secondary', '#223344');
  theme.set('danger', '#990000');
  theme.set('warning', '#999900');
  theme.set('success', '#009900');
  theme.set('muted', '#999999');
}

// ok: duplicate-code (a table of data)
export function darkColours(theme: Theme) {
  theme.set('primary', '#ddeeff');
  theme.set('secondary', '#ccddee');
  theme.set('danger', '#ff6666');
  theme.set('warning', '#ffff66');
  theme.set('success', '#66ff66');
  theme.set('muted', '#666666');
}
