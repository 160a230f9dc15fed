module.exports = {
  async up(queryInterface, Sequelize) {
    // expect: unsafe-migration
    await queryInterface.removeColumn('orders', 'memo')
    // expect: unsafe-migration
    await queryInterface.addColumn('orders', 'channel', { type: Sequelize.STRING, allowNull: false })
    // ok: unsafe-migration (may be empty)
    await queryInterface.addColumn('orders', 'hint', { type: Sequelize.STRING })
    // expect: unsafe-migration
    await queryInterface.addIndex('orders', ['channel'])
    // ok: unsafe-migration (does not block writers)
    await queryInterface.addIndex('orders', ['hint'], { concurrently: true })
  },
  // expect: unsafe-migration
  async down() {},
}
