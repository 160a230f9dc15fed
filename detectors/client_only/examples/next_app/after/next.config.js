module.exports = {
  async rewrites() {
    return [{ source: '/api/billing/:path*', destination: 'https://billing.internal/:path*' }];
  },
};
