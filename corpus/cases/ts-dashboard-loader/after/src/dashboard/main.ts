import { createApi } from '../api';
import { loadDashboard, refreshAll } from './load';
import { render } from './render';

async function main(): Promise<void> {
  const api = createApi(process.env.API_URL!);
  const [, , userId, ...others] = process.argv;
  await refreshAll(api, others);
  render(await loadDashboard(api, userId));
}

void main();
