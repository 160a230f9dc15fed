import { loadTeam, loadUser } from './users';

export async function withAuthors(comments: Comment[], teamId: string) {
  const team = await loadTeam(teamId);
  return Promise.all(
    comments.map(async (comment) => ({ ...comment, team, author: await loadUser(comment.authorId) })),
  );
}
