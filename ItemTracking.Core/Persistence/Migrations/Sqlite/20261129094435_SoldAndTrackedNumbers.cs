using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SoldAndTrackedNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_TrackingSpecification_SerialNo",
                table: "TrackingSpecification",
                columns: new[] { "ItemNo", "VariantCode", "SerialNo", "SourceId", "SourceType", "SourceSubtype" },
                filter: "\"SerialNo\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_ItemLedgerEntry_Sold",
                table: "ItemLedgerEntry",
                columns: new[] { "SourceNo", "ItemNo", "VariantCode", "LotNo", "SerialNo" },
                filter: "\"SourceType\" = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TrackingSpecification_SerialNo",
                table: "TrackingSpecification");

            migrationBuilder.DropIndex(
                name: "IX_ItemLedgerEntry_Sold",
                table: "ItemLedgerEntry");
        }
    }
}
