using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Drafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Draft",
                columns: table => new
                {
                    UserName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    SourceType = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceSubtype = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    SourceBatchName = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    SourceRefNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Changes = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Draft", x => new { x.UserName, x.SourceType, x.SourceSubtype, x.SourceId, x.SourceBatchName, x.SourceRefNo });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Draft_At",
                table: "Draft",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Draft");
        }
    }
}
