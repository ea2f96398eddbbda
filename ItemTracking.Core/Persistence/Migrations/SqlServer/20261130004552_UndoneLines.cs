using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class UndoneLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Correction",
                table: "PostedDocumentLine",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_ItemLedgerEntry_Applied",
                table: "ItemLedgerEntry",
                column: "AppliesToEntry",
                filter: "[AppliesToEntry] <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ItemLedgerEntry_Applied",
                table: "ItemLedgerEntry");

            migrationBuilder.DropColumn(
                name: "Correction",
                table: "PostedDocumentLine");
        }
    }
}
