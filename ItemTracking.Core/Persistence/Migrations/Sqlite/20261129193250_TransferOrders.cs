using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TransferOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "InTransitCode",
                table: "PostedDocumentHeader",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "TransferFromCode",
                table: "PostedDocumentHeader",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "TransferToCode",
                table: "PostedDocumentHeader",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedDirectTransNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedTransferRcptNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedTransferShptNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "TransferOrderNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.CreateTable(
                name: "TransferHeader",
                columns: table => new
                {
                    No = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    TransferFromCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    TransferToCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    InTransitCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    DirectTransfer = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    PostingDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ShipmentDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReceiptDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransferHeader", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "TransferLine",
                columns: table => new
                {
                    DocumentNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    LineNo = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    VariantCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    Description = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TransferFromBinCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    TransferToBinCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    UnitOfMeasureCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    QtyPerUnitOfMeasure = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    Quantity = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QuantityBase = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QtyToShip = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QtyToShipBase = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QuantityShipped = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QuantityShippedBase = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QtyToReceive = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QtyToReceiveBase = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QuantityReceived = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QuantityReceivedBase = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    TrackingVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransferLine", x => new { x.DocumentNo, x.LineNo });
                    table.ForeignKey(
                        name: "FK_TransferLine_Item_ItemNo",
                        column: x => x.ItemNo,
                        principalTable: "Item",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TransferLine_TransferHeader_DocumentNo",
                        column: x => x.DocumentNo,
                        principalTable: "TransferHeader",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TransferHeader_InTransitCode",
                table: "TransferHeader",
                column: "InTransitCode");

            migrationBuilder.CreateIndex(
                name: "IX_TransferHeader_ReceiptDate_No",
                table: "TransferHeader",
                columns: new[] { "ReceiptDate", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_TransferHeader_Status_No",
                table: "TransferHeader",
                columns: new[] { "Status", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_TransferHeader_TransferFromCode_No",
                table: "TransferHeader",
                columns: new[] { "TransferFromCode", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_TransferHeader_TransferToCode_No",
                table: "TransferHeader",
                columns: new[] { "TransferToCode", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_TransferLine_ItemNo",
                table: "TransferLine",
                column: "ItemNo");

            migrationBuilder.CreateIndex(
                name: "IX_TransferLine_TransferFromBinCode",
                table: "TransferLine",
                column: "TransferFromBinCode");

            migrationBuilder.CreateIndex(
                name: "IX_TransferLine_TransferToBinCode",
                table: "TransferLine",
                column: "TransferToBinCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TransferLine");

            migrationBuilder.DropTable(
                name: "TransferHeader");

            migrationBuilder.DropColumn(
                name: "InTransitCode",
                table: "PostedDocumentHeader");

            migrationBuilder.DropColumn(
                name: "TransferFromCode",
                table: "PostedDocumentHeader");

            migrationBuilder.DropColumn(
                name: "TransferToCode",
                table: "PostedDocumentHeader");

            migrationBuilder.DropColumn(
                name: "PostedDirectTransNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedTransferRcptNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedTransferShptNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "TransferOrderNos",
                table: "CompanyNumbering");
        }
    }
}
