using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CountersKeysAndTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // A database that has posted already has its counters.
            foreach (var ledger in new[] { "APPLICATION", "ENTRY", "RESERVATION", "VALUE", "WAREHOUSE" })
                migrationBuilder.Sql($"INSERT INTO \"LedgerCounter\" (\"Ledger\", \"Next\") SELECT '{ledger}', 1 WHERE NOT EXISTS (SELECT 1 FROM \"LedgerCounter\" WHERE \"Ledger\" = '{ledger}');");

            migrationBuilder.CreateIndex(
                name: "IX_Posting_SourceId_SourceType_SourceSubtype_PostedAt",
                table: "Posting",
                columns: new[] { "SourceId", "SourceType", "SourceSubtype", "PostedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropIndex(
                name: "IX_Posting_SourceId_SourceType_SourceSubtype_PostedAt",
                table: "Posting");
        }
    }
}
