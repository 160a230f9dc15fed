import { request } from './http';

export async function listUsers(page: number): Promise<User[]> {
  return request('/users', { page });
}

export async function listAllUsers(): Promise<User[]> {
  const users: User[] = [];
  for (let page = 1; ; page++) {
    const batch = await listUsers(page);
    if (batch.length === 0) return users;
    users.push(...batch);
  }
}
