using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OpenReceipts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_ItemLedgerEntry_OpenReceipt",
                table: "ItemLedgerEntry",
                columns: new[] { "DocumentType", "LocationCode", "DocumentNo", "DocumentLineNo" },
                filter: "[RemainingQuantity] <> 0 AND [DocumentType] = 5")
                .Annotation("SqlServer:Include", new[] { "RemainingQuantity" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ItemLedgerEntry_OpenReceipt",
                table: "ItemLedgerEntry");
        }
    }
}
