using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

public partial class ShorterNames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterColumn<string>(
            name: "Name",
            table: "Customers",
            type: "character varying(60)",
            maxLength: 60,
            nullable: false,
            oldClrType: typeof(string),
            oldType: "character varying(200)",
            oldMaxLength: 200);

        migrationBuilder.AddColumn<string>(
            name: "Phone",
            table: "Customers",
            type: "text",
            nullable: true);

        migrationBuilder.CreateTable(
            name: "Visits",
            columns: table => new { Id = table.Column<long>(nullable: false) });

        migrationBuilder.CreateIndex(name: "IX_Visits_Id", table: "Visits", column: "Id");

        migrationBuilder.CreateIndex(
            name: "IX_Customers_Phone",
            table: "Customers",
            column: "Phone");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(name: "IX_Customers_Phone", table: "Customers");
        migrationBuilder.DropTable(name: "Visits");
        migrationBuilder.DropColumn(name: "Phone", table: "Customers");
    }
}
