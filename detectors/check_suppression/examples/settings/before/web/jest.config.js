module.exports = {
  coverageThreshold: {
    global: { branches: 80, lines: 90 },
  },
}
