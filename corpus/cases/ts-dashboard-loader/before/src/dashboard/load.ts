import type { Api } from '../api';

export interface Dashboard {
  user: string;
  widgets: string[];
  notices: string[];
}

export async function loadDashboard(api: Api, userId: string): Promise<Dashboard> {
  const user = await api.user(userId);
  const widgets = await api.widgets(userId);
  return { user: user.name, widgets: widgets.map((widget) => widget.title), notices: [] };
}
