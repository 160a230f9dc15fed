using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Migrations;

public partial class AddPhone : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(name: "Phone", table: "Users", type: "text", nullable: true);
    }

    // expect: unsafe-migration
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
