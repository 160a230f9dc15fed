module.exports = {
  rules: {
    // expect: check-suppression
    'no-console': 'off',
    // ok: check-suppression (made stricter)
    'prefer-const': 'error',
    // ok: check-suppression (another style, as strict)
    quotes: ['error', 'double'],
  },
}
