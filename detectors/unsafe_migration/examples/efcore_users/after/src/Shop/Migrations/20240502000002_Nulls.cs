using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Migrations;

public partial class RequireEmail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // expect: unsafe-migration
        migrationBuilder.AlterColumn<string>(
            name: "Email",
            table: "Users",
            type: "text",
            nullable: false,
            oldClrType: typeof(string),
            oldType: "text",
            oldNullable: true);
        // ok: unsafe-migration (a default for those without)
        migrationBuilder.AlterColumn<string>(
            name: "City",
            table: "Users",
            type: "text",
            nullable: false,
            defaultValue: "",
            oldClrType: typeof(string),
            oldType: "text",
            oldNullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterColumn<string>(name: "Email", table: "Users", type: "text", nullable: true);
    }
}
