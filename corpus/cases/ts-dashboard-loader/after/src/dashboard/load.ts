import type { Api } from '../api';

export interface Dashboard {
  user: string;
  widgets: string[];
  notices: string[];
}

export async function loadDashboard(api: Api, userId: string): Promise<Dashboard> {
  const pendingNotices = api.notices(userId);
  const [user, widgets] = await Promise.all([api.user(userId), api.widgets(userId)]);
  const titles = widgets.map((widget) => widget.title);
  const notices = await pendingNotices;
  return { user: user.name, widgets: titles, notices };
}

export async function refreshAll(api: Api, ids: string[]): Promise<{ done: number; failed: string[] }> {
  const results = await Promise.allSettled(ids.map((id) => api.refresh(id)));
  const failed = ids.filter((_, index) => results[index].status === 'rejected');
  return { done: ids.length - failed.length, failed };
}
