import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { withoutProse } from './src/domain/version.ts';

/** Of the description of the data package the program needs what it checks; what is for people stays in the file. */
function slimDescriptor(): Plugin {
  return {
    name: 'slim-descriptor',
    enforce: 'pre',
    transform: {
      filter: { id: /\/datapackage\.json$/ },
      handler: (code) => JSON.stringify(JSON.parse(code), withoutProse),
    },
  };
}

export default defineConfig({
  // Relative addresses: the built folder works wherever it is put, also below a path.
  base: './',
  plugins: [react()],
  worker: {
    format: 'es',
    plugins: () => [slimDescriptor()],
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
