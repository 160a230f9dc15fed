export class Init1 { async up(q) { await q.query(`CREATE TABLE \`chat\` (\`code\` varchar(40))`); } async down(q) { await q.query(`DROP TABLE \`chat\``); } }
