import { defineConfig } from 'vite';

export default defineConfig({
  server: { proxy: { '/api/search': { target: 'https://search.example.com', changeOrigin: true }, '/api': 'http://localhost:8000' } },
});
