using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InformationAndAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "BlockedAt",
                table: "SerialNoInformation",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BlockedBy",
                table: "SerialNoInformation",
                type: "TEXT",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "BlockedReason",
                table: "SerialNoInformation",
                type: "TEXT",
                maxLength: 250,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "CreateLotInfoOnPosting",
                table: "ItemTrackingCode",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "CreateSNInfoOnPosting",
                table: "ItemTrackingCode",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "CostingMethod",
                table: "Item",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Type",
                table: "Item",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CustomerNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedPurchaseCreditMemoNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedReturnReceiptNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedReturnShptNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedSalesCreditMemoNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedSalesInvoiceNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedShipmentNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PurchaseReturnOrderNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "SalesOrderNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "SalesReturnOrderNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<long>(
                name: "LastSignInAt",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MustChangePassword",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Region",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Theme",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WorkDate",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AuditEntry",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Action = table.Column<int>(type: "INTEGER", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntry", x => x.EntryNo);
                });

            migrationBuilder.CreateTable(
                name: "Customer",
                columns: table => new
                {
                    No = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Blocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customer", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "DatedNumber",
                columns: table => new
                {
                    ItemNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    VariantCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    LotNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    SerialNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    Postings = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatedNumber", x => new { x.ItemNo, x.VariantCode, x.LotNo, x.SerialNo });
                });

            migrationBuilder.CreateTable(
                name: "ItemTrackingComment",
                columns: table => new
                {
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    VariantCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    SerialLotNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    LineNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemTrackingComment", x => new { x.Type, x.ItemNo, x.VariantCode, x.SerialLotNo, x.LineNo });
                });

            migrationBuilder.CreateTable(
                name: "LotNoInformation",
                columns: table => new
                {
                    ItemNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    VariantCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    LotNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    TestQuality = table.Column<int>(type: "INTEGER", nullable: false),
                    CertificateNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    Description = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Blocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    BlockedReason = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    BlockedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    BlockedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LotNoInformation", x => new { x.ItemNo, x.VariantCode, x.LotNo });
                });

            migrationBuilder.CreateTable(
                name: "WarehouseEntry",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "INTEGER", nullable: false),
                    RegisteringDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LocationCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    BinCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    ItemNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    VariantCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    LotNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    SerialNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    ExpirationDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    QtyBase = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    SourceType = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceSubtype = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    SourceLineNo = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarehouseEntry", x => x.EntryNo);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SerialNoInformation_Blocked",
                table: "SerialNoInformation",
                column: "Blocked");

            migrationBuilder.CreateIndex(
                name: "IX_SerialNoInformation_SerialNo",
                table: "SerialNoInformation",
                column: "SerialNo");

            migrationBuilder.CreateIndex(
                name: "IX_ItemLedgerEntry_OpenDated",
                table: "ItemLedgerEntry",
                column: "ExpirationDate",
                filter: "\"RemainingQuantity\" <> 0 AND \"ExpirationDate\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntry_At",
                table: "AuditEntry",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntry_Table_Key_EntryNo",
                table: "AuditEntry",
                columns: new[] { "Table", "Key", "EntryNo" });

            migrationBuilder.CreateIndex(
                name: "IX_LotNoInformation_Blocked",
                table: "LotNoInformation",
                column: "Blocked");

            migrationBuilder.CreateIndex(
                name: "IX_LotNoInformation_LotNo",
                table: "LotNoInformation",
                column: "LotNo");

            migrationBuilder.CreateIndex(
                name: "IX_WarehouseEntry_ItemNo_LocationCode_BinCode_VariantCode_LotNo_SerialNo",
                table: "WarehouseEntry",
                columns: new[] { "ItemNo", "LocationCode", "BinCode", "VariantCode", "LotNo", "SerialNo" });

            migrationBuilder.CreateIndex(
                name: "IX_WarehouseEntry_LocationCode_BinCode",
                table: "WarehouseEntry",
                columns: new[] { "LocationCode", "BinCode" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntry");

            migrationBuilder.DropTable(
                name: "Customer");

            migrationBuilder.DropTable(
                name: "DatedNumber");

            migrationBuilder.DropTable(
                name: "ItemTrackingComment");

            migrationBuilder.DropTable(
                name: "LotNoInformation");

            migrationBuilder.DropTable(
                name: "WarehouseEntry");

            migrationBuilder.DropIndex(
                name: "IX_SerialNoInformation_Blocked",
                table: "SerialNoInformation");

            migrationBuilder.DropIndex(
                name: "IX_SerialNoInformation_SerialNo",
                table: "SerialNoInformation");

            migrationBuilder.DropIndex(
                name: "IX_ItemLedgerEntry_OpenDated",
                table: "ItemLedgerEntry");

            migrationBuilder.DropColumn(
                name: "BlockedAt",
                table: "SerialNoInformation");

            migrationBuilder.DropColumn(
                name: "BlockedBy",
                table: "SerialNoInformation");

            migrationBuilder.DropColumn(
                name: "BlockedReason",
                table: "SerialNoInformation");

            migrationBuilder.DropColumn(
                name: "CreateLotInfoOnPosting",
                table: "ItemTrackingCode");

            migrationBuilder.DropColumn(
                name: "CreateSNInfoOnPosting",
                table: "ItemTrackingCode");

            migrationBuilder.DropColumn(
                name: "CostingMethod",
                table: "Item");

            migrationBuilder.DropColumn(
                name: "Type",
                table: "Item");

            migrationBuilder.DropColumn(
                name: "CustomerNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedPurchaseCreditMemoNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedReturnReceiptNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedReturnShptNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedSalesCreditMemoNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedSalesInvoiceNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedShipmentNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PurchaseReturnOrderNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "SalesOrderNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "SalesReturnOrderNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "MustChangePassword",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Region",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Theme",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "WorkDate",
                table: "AspNetUsers");
        }
    }
}
