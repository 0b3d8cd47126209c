import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built folder works wherever it is put, also below a path.
  base: './',
  plugins: [react()],
  worker: {
    format: 'es',
    // The size budget finds the worker by this name: the manifest does not list it. Its chunks come when they are wanted.
    rolldownOptions: {
      output: { entryFileNames: 'assets/worker-[hash].js', chunkFileNames: 'assets/later-[name]-[hash].js' },
    },
  },
  build: {
    target: 'es2023',
    // Data are files of their own with hashed names, never data: addresses.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { input: 'index.html' },
  },
});
