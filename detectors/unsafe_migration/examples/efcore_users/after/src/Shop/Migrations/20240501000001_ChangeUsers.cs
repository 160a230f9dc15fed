using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Migrations
{
    /// <inheritdoc />
    public partial class ChangeUsers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // expect: unsafe-migration
            migrationBuilder.DropColumn(
                name: "Nickname",
                table: "Users");

            // expect: unsafe-migration
            migrationBuilder.DropTable(
                name: "LegacySessions");

            // expect: unsafe-migration
            migrationBuilder.RenameColumn(
                name: "Name",
                table: "Users",
                newName: "FullName");

            // expect: unsafe-migration
            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "Products",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200);

            // expect: unsafe-migration
            migrationBuilder.AlterColumn<int>(
                name: "Count",
                table: "Products",
                type: "integer",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "bigint");

            // ok: unsafe-migration (wider)
            migrationBuilder.AlterColumn<string>(
                name: "Body",
                table: "Products",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            // expect: unsafe-migration
            migrationBuilder.AddColumn<string>(
                name: "Tier",
                table: "Users",
                type: "text",
                nullable: false);

            // ok: unsafe-migration (default)
            migrationBuilder.AddColumn<bool>(
                name: "Active",
                table: "Users",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // ok: unsafe-migration (may be empty)
            migrationBuilder.AddColumn<DateTime>(
                name: "SeenAt",
                table: "Users",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Teams",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Teams", x => x.Id);
                });

            // expect: unsafe-migration
            migrationBuilder.CreateIndex(
                name: "IX_Users_Email",
                table: "Users",
                column: "Email",
                unique: true);

            // ok: unsafe-migration (a new table)
            migrationBuilder.CreateIndex(
                name: "IX_Teams_Name",
                table: "Teams",
                column: "Name");

            migrationBuilder.AddForeignKey(
                name: "FK_Users_Teams",
                table: "Users",
                column: "TeamId",
                principalTable: "Teams",
                principalColumn: "Id");

            // expect: unsafe-migration
            migrationBuilder.Sql("UPDATE \"Users\" SET \"Tier\" = 'free'");
            migrationBuilder.Sql(@"
                -- expect: unsafe-migration
                DELETE FROM ""Sessions""
                WHERE ""ExpiresAt"" < now()");
            migrationBuilder.DropForeignKey(name: "FK_Old", table: "Users");
            migrationBuilder.DropIndex(name: "IX_Old", table: "Users");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // ok: unsafe-migration (the way back)
            migrationBuilder.DropTable(name: "Teams");
            migrationBuilder.DropColumn(name: "Tier", table: "Users");
        }
    }
}
