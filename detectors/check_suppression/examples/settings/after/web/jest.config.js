module.exports = {
  coverageThreshold: {
    // expect: check-suppression
    global: { branches: 60, lines: 90 },
  },
}
