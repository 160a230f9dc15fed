export class Init1 { async up(q) { await q.query(`CREATE TABLE "chat" ("code" varchar)`); } async down(q) { await q.query(`DROP TABLE "chat"`); } }
