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
