import { MigrationInterface, QueryRunner, TableColumn } from "typeorm";

export class Users1700000000001 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    // expect: unsafe-migration
    await queryRunner.query(`ALTER TABLE \`user\` DROP COLUMN \`nick\``);
    // expect: unsafe-migration
    await queryRunner.dropColumn("users", "fax");
    // expect: unsafe-migration
    await queryRunner.renameColumn("users", "name", "full_name");
    // expect: unsafe-migration
    await queryRunner.addColumn("users", new TableColumn({ name: "tier", type: "varchar", isNullable: false }));
    await queryRunner.addColumn("users", new TableColumn({ name: "seen", type: "timestamp", isNullable: true }));
    // expect: unsafe-migration
    await queryRunner.query(`CREATE INDEX "users_email" ON "users" ("email")`);
    await queryRunner.query(`CREATE INDEX CONCURRENTLY "users_name" ON "users" ("name")`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn("users", "tier");
  }
}
