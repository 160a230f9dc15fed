import { http } from '../http';

export interface Notification {
  id: string;
  text: string;
  read: boolean;
}

export async function listNotifications(): Promise<Notification[]> {
  const response = await http.get<Notification[]>('/api/notifications');
  return response.data;
}

export async function unreadCount(): Promise<number> {
  try {
    const response = await http.get<{ count: number }>('/api/notifications/unread');
    return response.data.count;
  } catch (error) {
    return 0;
  }
}

export function markRead(id: string): void {
  http.post(`/api/notifications/${id}/read`).catch(() => {});
}

export async function saveOrder(ids: string[]): Promise<void> {
  try {
    await http.put('/api/notifications/order', { ids });
  } catch {
    // ignore
  }
}
