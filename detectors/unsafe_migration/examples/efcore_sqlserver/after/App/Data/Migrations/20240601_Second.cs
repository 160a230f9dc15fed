using Microsoft.EntityFrameworkCore.Migrations;

namespace App.Data.Migrations
{
    public partial class Second : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // expect: unsafe-migration
            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "Posts",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);
            // expect: unsafe-migration
            migrationBuilder.AlterColumn<decimal>(
                name: "Price",
                table: "Posts",
                type: "decimal(8,2)",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "decimal(18,2)");
            // expect: unsafe-migration
            migrationBuilder.RenameTable(name: "Tags", newName: "Labels");
            migrationBuilder.Sql(
                """
                -- expect: unsafe-migration
                UPDATE Posts SET Slug = LOWER(Title)
                """);
            // ok: unsafe-migration (another database)
            migrationBuilder.CreateIndex(name: "IX_Posts_Slug", table: "Posts", column: "Slug");
            // ok: unsafe-migration (computed)
            migrationBuilder.AddColumn<string>(name: "Key", table: "Posts", nullable: false, computedColumnSql: "[Id]");
            // ok: unsafe-migration (default by the database)
            migrationBuilder.AddColumn<System.DateTime>(name: "At", table: "Posts", nullable: false, defaultValueSql: "GETUTCDATE()");
            migrationBuilder.InsertData(table: "Labels", columns: new[] { "Id" }, values: new object[] { 1 });
            // ok: unsafe-migration (one row by its key)
            migrationBuilder.Sql("DELETE FROM Roles WHERE Id = 3");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Posts_Slug", table: "Posts");
            migrationBuilder.RenameTable(name: "Labels", newName: "Tags");
        }
    }
}
