export class Wider2 {
  async up(queryRunner) {
    // ok: unsafe-migration (wider than it is in this database)
    await queryRunner.query(`ALTER TABLE \`chat\` MODIFY \`code\` varchar(255)`);
    // ok: unsafe-migration (rows of one owner)
    await queryRunner.query(`UPDATE \`chat\` SET \`code\` = 'a' WHERE \`owner_id\` = '${id}'`);
  }
  async down(queryRunner) {
    await queryRunner.query(`ALTER TABLE \`chat\` MODIFY \`code\` varchar(40)`);
  }
}
