public partial class DropSessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // expect: unsafe-migration
        migrationBuilder.DropTable(name: "Sessions");
    }

    // expect: unsafe-migration
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
