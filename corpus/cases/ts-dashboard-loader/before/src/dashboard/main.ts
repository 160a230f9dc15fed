import { createApi } from '../api';
import { loadDashboard } from './load';
import { render } from './render';

async function main(): Promise<void> {
  const api = createApi(process.env.API_URL!);
  render(await loadDashboard(api, process.argv[2]));
}

void main();
