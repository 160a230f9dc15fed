exports.up = async function (knex) {
  await knex.schema.alterTable("users", (table) => {
    // expect: unsafe-migration
    table.dropColumn("fax");
    // expect: unsafe-migration
    table.string("tier").notNullable();
    table.string("note");
    table.boolean("active").notNullable().defaultTo(true);
    // expect: unsafe-migration
    table.index(["email"]);
    // expect: unsafe-migration
    table.renameColumn("name", "full_name");
  });
  // expect: unsafe-migration
  await knex("users").update({ tier: "free" });
  await knex.schema.createTable("teams", (table) => {
    table.increments();
    table.string("name").notNullable();
    table.index(["name"]);
  });
};

exports.down = async function (knex) {
  await knex.schema.dropTable("teams");
};
