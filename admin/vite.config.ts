/** Builds the panel into admin/dist: hashed assets, a small sign-in entry, everything else in chunks that load when needed. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.CINNABAR_API ?? 'http://127.0.0.1:1337';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: { '@conditions': fileURLToPath(new URL('../cms/src/engines/conditions', import.meta.url)) },
    dedupe: ['react', 'react-dom', 'react-router-dom'],
  },
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 1200, modulePreload: { polyfill: false } },
  server: { port: Number(process.env.PORT ?? 5173), proxy: { '/api': server, '/approve': server } },
});
