module.exports = {
  rules: {
    'no-console': 'error',
    'prefer-const': 'warn',
    quotes: ['error', 'single'],
  },
}
