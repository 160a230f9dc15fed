create table if not exists public.notes (
  id uuid primary key default gen_random_uuid(),
  owner uuid not null references auth.users (id) on delete cascade,
  body text not null
);
alter table public.notes enable row level security;
create policy "own notes" on public.notes for select using (auth.uid() = owner);
create index notes_owner on public.notes (owner);
drop policy if exists "old" on public.notes;
create or replace function public.touch() returns trigger language plpgsql as $$
begin
  update public.profiles set seen = now();
  return new;
end $$;
drop trigger if exists touch on public.notes;
alter table public.profiles add column if not exists avatar text;
alter table public.profiles alter column avatar set default '';
