// Two entries: index.html for staff screens, public.html (light: no Mantine, no router) for kiosk, board, ticket, rating.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = `http://127.0.0.1:${process.env.PORT ?? 8080}`

export default defineConfig({
  plugins: [react()],
  publicDir: 'public',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: ['index.html', 'public.html'] },
  },
  server: { proxy: { '/api': api, '/russian': api } },
})
