/** Strapi's plugins: people and their sessions. Its internal ones cannot be switched off; their paths are simply not routed. */
export default ({ env }: { env(name: string): string }) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET'), jwtManagement: 'refresh' } },
});
