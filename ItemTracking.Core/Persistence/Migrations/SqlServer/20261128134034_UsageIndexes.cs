using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <summary>
    /// Who uses a record is found by index. The inventory setup gets its row, blank as it was, so that a posting can hold it (Q5).
    /// </summary>
    public partial class UsageIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "INSERT INTO [InventorySetup] ([Id], [PreventNegativeInventory], [Version]) "
                + "SELECT 1, 0, 1 WHERE NOT EXISTS (SELECT 1 FROM [InventorySetup]);");

            migrationBuilder.CreateIndex(
                name: "IX_TrackingBalance_InStock",
                table: "TrackingBalance",
                column: "LocationCode",
                filter: "[OnHand] <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_PostedDocumentLine_ItemNo",
                table: "PostedDocumentLine",
                column: "ItemNo");

            migrationBuilder.CreateIndex(
                name: "IX_PostedDocumentHeader_PartyNo_OrderSourceType",
                table: "PostedDocumentHeader",
                columns: new[] { "PartyNo", "OrderSourceType" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemLedgerEntry_LocationCode",
                table: "ItemLedgerEntry",
                column: "LocationCode");

            migrationBuilder.CreateIndex(
                name: "IX_Item_LotNos",
                table: "Item",
                column: "LotNos");

            migrationBuilder.CreateIndex(
                name: "IX_Item_SerialNos",
                table: "Item",
                column: "SerialNos");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentLine_LocationCode_BinCode",
                table: "DocumentLine",
                columns: new[] { "LocationCode", "BinCode" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentHeader_LocationCode",
                table: "DocumentHeader",
                column: "LocationCode");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentHeader_PartyNo_SourceType",
                table: "DocumentHeader",
                columns: new[] { "PartyNo", "SourceType" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TrackingBalance_InStock",
                table: "TrackingBalance");

            migrationBuilder.DropIndex(
                name: "IX_PostedDocumentLine_ItemNo",
                table: "PostedDocumentLine");

            migrationBuilder.DropIndex(
                name: "IX_PostedDocumentHeader_PartyNo_OrderSourceType",
                table: "PostedDocumentHeader");

            migrationBuilder.DropIndex(
                name: "IX_ItemLedgerEntry_LocationCode",
                table: "ItemLedgerEntry");

            migrationBuilder.DropIndex(
                name: "IX_Item_LotNos",
                table: "Item");

            migrationBuilder.DropIndex(
                name: "IX_Item_SerialNos",
                table: "Item");

            migrationBuilder.DropIndex(
                name: "IX_DocumentLine_LocationCode_BinCode",
                table: "DocumentLine");

            migrationBuilder.DropIndex(
                name: "IX_DocumentHeader_LocationCode",
                table: "DocumentHeader");

            migrationBuilder.DropIndex(
                name: "IX_DocumentHeader_PartyNo_SourceType",
                table: "DocumentHeader");
        }
    }
}
