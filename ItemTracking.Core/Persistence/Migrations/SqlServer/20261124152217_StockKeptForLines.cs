using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class StockKeptForLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SerialNoInformation_Blocked",
                table: "SerialNoInformation");

            migrationBuilder.DropIndex(
                name: "IX_LotNoInformation_Blocked",
                table: "LotNoInformation");

            migrationBuilder.DropIndex(
                name: "IX_ItemLedgerEntry_Open",
                table: "ItemLedgerEntry");

            migrationBuilder.AddColumn<string>(
                name: "BinCode",
                table: "PostedDocumentLine",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "BinMandatory",
                table: "Location",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "PreventNegativeInventory",
                table: "Item",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Reserve",
                table: "Item",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "BinCode",
                table: "DocumentLine",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "Bin",
                columns: table => new
                {
                    LocationCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bin", x => new { x.LocationCode, x.Code });
                    table.ForeignKey(
                        name: "FK_Bin_Location_LocationCode",
                        column: x => x.LocationCode,
                        principalTable: "Location",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InventorySetup",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PreventNegativeInventory = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InventorySetup", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reservation",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "bigint", nullable: false),
                    ItemNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VariantCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LocationCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DemandSourceType = table.Column<int>(type: "int", nullable: false),
                    DemandSourceSubtype = table.Column<int>(type: "int", nullable: false),
                    DemandSourceId = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DemandSourceBatchName = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DemandSourceRefNo = table.Column<int>(type: "int", nullable: false),
                    ItemLedgerEntryNo = table.Column<long>(type: "bigint", nullable: false),
                    SupplySourceType = table.Column<int>(type: "int", nullable: false),
                    SupplySourceSubtype = table.Column<int>(type: "int", nullable: false),
                    SupplySourceId = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SupplySourceRefNo = table.Column<int>(type: "int", nullable: false),
                    SerialNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LotNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    QuantityBase = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reservation", x => x.EntryNo);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SerialNoInformation_Blocked_ItemNo_VariantCode",
                table: "SerialNoInformation",
                columns: new[] { "Blocked", "ItemNo", "VariantCode" });

            migrationBuilder.CreateIndex(
                name: "IX_LotNoInformation_Blocked_ItemNo_VariantCode",
                table: "LotNoInformation",
                columns: new[] { "Blocked", "ItemNo", "VariantCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemLedgerEntry_Open",
                table: "ItemLedgerEntry",
                columns: new[] { "ItemNo", "Positive", "VariantCode", "LocationCode", "LotNo", "SerialNo" },
                filter: "[RemainingQuantity] <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_Reservation_Demand",
                table: "Reservation",
                columns: new[] { "DemandSourceType", "DemandSourceSubtype", "DemandSourceId", "DemandSourceBatchName", "DemandSourceRefNo" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservation_ItemLedgerEntryNo",
                table: "Reservation",
                column: "ItemLedgerEntryNo");

            migrationBuilder.CreateIndex(
                name: "IX_Reservation_ItemNo_VariantCode_LocationCode",
                table: "Reservation",
                columns: new[] { "ItemNo", "VariantCode", "LocationCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservation_Supply",
                table: "Reservation",
                columns: new[] { "SupplySourceType", "SupplySourceSubtype", "SupplySourceId", "SupplySourceRefNo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Bin");

            migrationBuilder.DropTable(
                name: "InventorySetup");

            migrationBuilder.DropTable(
                name: "Reservation");

            migrationBuilder.DropIndex(
                name: "IX_SerialNoInformation_Blocked_ItemNo_VariantCode",
                table: "SerialNoInformation");

            migrationBuilder.DropIndex(
                name: "IX_LotNoInformation_Blocked_ItemNo_VariantCode",
                table: "LotNoInformation");

            migrationBuilder.DropIndex(
                name: "IX_ItemLedgerEntry_Open",
                table: "ItemLedgerEntry");

            migrationBuilder.DropColumn(
                name: "BinCode",
                table: "PostedDocumentLine");

            migrationBuilder.DropColumn(
                name: "BinMandatory",
                table: "Location");

            migrationBuilder.DropColumn(
                name: "PreventNegativeInventory",
                table: "Item");

            migrationBuilder.DropColumn(
                name: "Reserve",
                table: "Item");

            migrationBuilder.DropColumn(
                name: "BinCode",
                table: "DocumentLine");

            migrationBuilder.CreateIndex(
                name: "IX_SerialNoInformation_Blocked",
                table: "SerialNoInformation",
                column: "Blocked");

            migrationBuilder.CreateIndex(
                name: "IX_LotNoInformation_Blocked",
                table: "LotNoInformation",
                column: "Blocked");

            migrationBuilder.CreateIndex(
                name: "IX_ItemLedgerEntry_Open",
                table: "ItemLedgerEntry",
                columns: new[] { "ItemNo", "Positive", "VariantCode", "LocationCode", "PostingDate", "EntryNo" },
                filter: "[RemainingQuantity] <> 0");
        }
    }
}
