export interface PlayerRow {
  id: string;
  name: string;
  previousRank: number | null; // expect: dead-null-field
  // ok: dead-null-field (set from the record)
  country: string | null;
  // ok: dead-null-field (assigned later)
  coach: string | null;
}

export function toRow(player: Player): PlayerRow {
  const row = { id: player.id, name: player.name, previousRank: null, country: player.country, coach: null };
  row.coach = player.coach();
  return row;
}

export interface RemoteTeam {
  id: string;
  // ok: dead-null-field (parsed from an answer)
  sponsor: string | null;
}

export async function loadTeam(): Promise<RemoteTeam> {
  const empty = { id: '', sponsor: null };
  const answer = await fetch('/team');
  return answer.ok ? ((await answer.json()) as RemoteTeam) : empty;
}

export function databaseStats(database: Database) {
  return {
    size: database.size(),
    count: database.count,
    // expect: dead-null-field
    lastVacuum: null, // Would need to track this separately
  };
}

export function findLive(prisma: Prisma, tenant: Tenant) {
  // ok: dead-null-field (a query predicate)
  return prisma.user.findMany({ where: { tenant: tenant.id, kind: tenant.kind, archivedMoment: null } });
}

export function useSelection(source: Source) {
  // ok: dead-null-field (the initial state)
  return useState({ rows: source.rows, total: source.count(), selectedRow: null });
}

// expect: dead-null-field
function notifyOwner(owner: string, replyAddress: string | null) {
  deliver(owner, replyAddress);
}

// ok: dead-null-field (one caller passes it)
function notifyGroup(group: string, signature: string | null) {
  deliver(group, signature);
}

export function notifyAll(owner: string, group: string) {
  notifyOwner(owner, null);
  notifyOwner(group, null);
  notifyGroup(group, null);
  notifyGroup(owner, owner);
}

interface Enriched {
  id: number;
  geoPoint: string | null; // ok: dead-null-field (what is spread behind it may set it)
}

export function enrich(row: Row, found: Partial<Enriched>): Enriched {
  return { id: row.id, geoPoint: null, ...found };
}

export function labelled(row: Row, locale?: string) { // expect: dead-null-field
  return row.label(locale);
}

export const labels = (rows: Row[]) => rows.map((row) => labelled(row));
