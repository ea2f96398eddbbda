using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
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
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BlockedBy",
                table: "SerialNoInformation",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "BlockedReason",
                table: "SerialNoInformation",
                type: "nvarchar(250)",
                maxLength: 250,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "CreateLotInfoOnPosting",
                table: "ItemTrackingCode",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "CreateSNInfoOnPosting",
                table: "ItemTrackingCode",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "CostingMethod",
                table: "Item",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Type",
                table: "Item",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CustomerNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PostedPurchaseCreditMemoNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PostedReturnReceiptNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PostedReturnShptNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PostedSalesCreditMemoNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PostedSalesInvoiceNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PostedShipmentNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PurchaseReturnOrderNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "SalesOrderNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "SalesReturnOrderNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "FullName",
                table: "AspNetUsers",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AddColumn<long>(
                name: "LastSignInAt",
                table: "AspNetUsers",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MustChangePassword",
                table: "AspNetUsers",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Region",
                table: "AspNetUsers",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Theme",
                table: "AspNetUsers",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "AspNetUsers",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WorkDate",
                table: "AspNetUsers",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AuditEntry",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Action = table.Column<int>(type: "int", nullable: false),
                    Table = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntry", x => x.EntryNo);
                });

            migrationBuilder.CreateTable(
                name: "Customer",
                columns: table => new
                {
                    No = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Blocked = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customer", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "DatedNumber",
                columns: table => new
                {
                    ItemNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VariantCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LotNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SerialNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Postings = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatedNumber", x => new { x.ItemNo, x.VariantCode, x.LotNo, x.SerialNo });
                });

            migrationBuilder.CreateTable(
                name: "ItemTrackingComment",
                columns: table => new
                {
                    Type = table.Column<int>(type: "int", nullable: false),
                    ItemNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VariantCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SerialLotNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LineNo = table.Column<int>(type: "int", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemTrackingComment", x => new { x.Type, x.ItemNo, x.VariantCode, x.SerialLotNo, x.LineNo });
                });

            migrationBuilder.CreateTable(
                name: "LotNoInformation",
                columns: table => new
                {
                    ItemNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VariantCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LotNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TestQuality = table.Column<int>(type: "int", nullable: false),
                    CertificateNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Blocked = table.Column<bool>(type: "bit", nullable: false),
                    BlockedReason = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    BlockedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    BlockedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LotNoInformation", x => new { x.ItemNo, x.VariantCode, x.LotNo });
                });

            migrationBuilder.CreateTable(
                name: "WarehouseEntry",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "bigint", nullable: false),
                    RegisteringDate = table.Column<DateOnly>(type: "date", nullable: false),
                    LocationCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BinCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ItemNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VariantCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LotNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SerialNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpirationDate = table.Column<DateOnly>(type: "date", nullable: true),
                    QtyBase = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    SourceType = table.Column<int>(type: "int", nullable: false),
                    SourceSubtype = table.Column<int>(type: "int", nullable: false),
                    SourceNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceLineNo = table.Column<int>(type: "int", nullable: false)
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
                filter: "[RemainingQuantity] <> 0 AND [ExpirationDate] IS NOT NULL");

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

            migrationBuilder.AlterColumn<string>(
                name: "FullName",
                table: "AspNetUsers",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100);
        }
    }
}
