public partial class ChangeUsers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // ok: unsafe-migration (a new table and its index)
        migrationBuilder.CreateTable(name: "Devices", columns: table => new { Id = table.Column<int>(nullable: false) });
        migrationBuilder.CreateIndex(name: "IX_Devices_Id", table: "Devices", column: "Id");
        // expect: unsafe-migration
        migrationBuilder.DropColumn(name: "Nick", table: "Users");
        // expect: unsafe-migration
        migrationBuilder.DropTable(name: "Drafts");
        // expect: unsafe-migration
        migrationBuilder.AddColumn<string>(name: "Tenant", table: "Users", type: "text", nullable: false);
        // ok: unsafe-migration (has a default)
        migrationBuilder.AddColumn<int>(name: "Age", table: "Users", type: "integer", nullable: false, defaultValue: 0);
        // ok: unsafe-migration (may be empty)
        migrationBuilder.AddColumn<string>(name: "Hint", table: "Users", type: "text", nullable: true);
        // expect: unsafe-migration
        migrationBuilder.AlterColumn<string>(name: "Name", table: "Users", maxLength: 50, nullable: true, oldClrType: typeof(string), oldMaxLength: 200, oldNullable: true);
        // ok: unsafe-migration (widened)
        migrationBuilder.AlterColumn<long>(name: "Total", table: "Users", type: "bigint", nullable: false, oldClrType: typeof(int), oldType: "integer");
        // expect: unsafe-migration
        migrationBuilder.AlterColumn<string>(name: "Email", table: "Users", type: "text", nullable: false, oldClrType: typeof(string), oldType: "text", oldNullable: true);
        // expect: unsafe-migration
        migrationBuilder.RenameColumn(name: "Mail", table: "Users", newName: "Email");
        // expect: unsafe-migration
        migrationBuilder.CreateIndex(name: "IX_Users_Tenant", table: "Users", column: "Tenant");
        // ok: unsafe-migration (does not block writers)
        migrationBuilder.CreateIndex(name: "IX_Users_Age", table: "Users", column: "Age").Annotation("Npgsql:CreatedConcurrently", true);
        // expect: unsafe-migration
        migrationBuilder.Sql("UPDATE \"Users\" SET \"Tenant\" = 'main'");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // ok: unsafe-migration (the way back)
        migrationBuilder.DropTable(name: "Devices");
        migrationBuilder.DropColumn(name: "Tenant", table: "Users");
    }
}
