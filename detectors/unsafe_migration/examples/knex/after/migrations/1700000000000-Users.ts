export class Users1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // expect: unsafe-migration
    await queryRunner.query(`ALTER TABLE "users" DROP COLUMN "legacy"`)
    // expect: unsafe-migration
    await queryRunner.addColumn('users', new TableColumn({ name: 'plan', type: 'varchar', isNullable: false }))
    // ok: unsafe-migration (may be empty)
    await queryRunner.addColumn('users', new TableColumn({ name: 'hint', type: 'varchar', isNullable: true }))
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // ok: unsafe-migration (the way back)
    await queryRunner.query(`ALTER TABLE "users" DROP COLUMN "plan"`)
  }
}
