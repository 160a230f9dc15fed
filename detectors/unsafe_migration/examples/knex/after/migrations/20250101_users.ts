export async function up(knex: Knex): Promise<void> {
  // ok: unsafe-migration (a new table)
  await knex.schema.createTable('devices', (table) => {
    table.string('name').notNullable()
    table.index('name')
  })
  await knex.schema.alterTable('users', (table) => {
    // expect: unsafe-migration
    table.dropColumn('nick')
    // expect: unsafe-migration
    table.string('tenant').notNullable()
    // ok: unsafe-migration (has a default)
    table.boolean('active').notNullable().defaultTo(true)
    // ok: unsafe-migration (may be empty)
    table.string('hint')
    // expect: unsafe-migration
    table.renameColumn('mail', 'email')
  })
  // expect: unsafe-migration
  await knex.schema.dropTable('drafts')
  // expect: unsafe-migration
  await knex('users').update({ active: true })
  // ok: unsafe-migration (one row)
  await knex('settings').where('key', 'checkout').update({ value: 'on' })
  // expect: unsafe-migration
  await knex.raw('ALTER TABLE users DROP COLUMN legacy')
}

export async function down(knex: Knex): Promise<void> {
  // ok: unsafe-migration (the way back)
  await knex.schema.dropTable('devices')
}
