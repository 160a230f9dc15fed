import { prisma } from './prisma';

export async function loadUser(userId: string) {
  const user = await prisma.user.findUnique({ where: { id: userId } }); // expect: fetch-in-loop
  if (!user) throw new Error(`no user ${userId}`);
  return user;
}

export async function loadTeam(teamId: string) {
  return prisma.team.findUnique({ where: { id: teamId } }); // ok: fetch-in-loop (asked once)
}
