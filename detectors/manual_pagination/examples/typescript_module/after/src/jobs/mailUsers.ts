import { listUsers } from '../api/users';

export async function mailAll(subject: string): Promise<void> {
  let page = 1;
  // expect: manual-pagination
  while (true) {
    const users = await listUsers(page);
    if (!users.length) break;
    for (const user of users) await mail(user.email, subject);
    page++;
  }
}
