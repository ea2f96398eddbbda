using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WarehouseReceiptsAndShipments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "TakeLineNo",
                table: "WarehouseActivityLine",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WhseDocumentNo",
                table: "WarehouseActivityHeader",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<int>(
                name: "TakeLineNo",
                table: "PostedActivityLine",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WhseDocumentNo",
                table: "PostedActivityHeader",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "ReceiptBinCode",
                table: "Location",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "ShipmentBinCode",
                table: "Location",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedWhseReceiptNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PostedWhseShipmentNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "RegisteredWhseMovementNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "RegisteredWhsePickNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "RegisteredWhsePutAwayNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "WhseMovementNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "WhsePickNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "WhsePutAwayNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "WhseReceiptNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "WhseShipNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.CreateTable(
                name: "WhseItemTrackingLine",
                columns: table => new
                {
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    LineNo = table.Column<int>(type: "INTEGER", nullable: false),
                    SerialNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    LotNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    ItemNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    VariantCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    QtyBase = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WhseItemTrackingLine", x => new { x.Type, x.No, x.LineNo, x.SerialNo, x.LotNo });
                    table.ForeignKey(
                        name: "FK_WhseItemTrackingLine_WarehouseActivityLine_Type_No_LineNo",
                        columns: x => new { x.Type, x.No, x.LineNo },
                        principalTable: "WarehouseActivityLine",
                        principalColumns: new[] { "Type", "No", "LineNo" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WarehouseActivityHeader_WhseDocumentNo_Type",
                table: "WarehouseActivityHeader",
                columns: new[] { "WhseDocumentNo", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_PostedActivityHeader_PostedSourceNo_Type",
                table: "PostedActivityHeader",
                columns: new[] { "PostedSourceNo", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_PostedActivityHeader_WhseDocumentNo_Type",
                table: "PostedActivityHeader",
                columns: new[] { "WhseDocumentNo", "Type" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WhseItemTrackingLine");

            migrationBuilder.DropIndex(
                name: "IX_WarehouseActivityHeader_WhseDocumentNo_Type",
                table: "WarehouseActivityHeader");

            migrationBuilder.DropIndex(
                name: "IX_PostedActivityHeader_PostedSourceNo_Type",
                table: "PostedActivityHeader");

            migrationBuilder.DropIndex(
                name: "IX_PostedActivityHeader_WhseDocumentNo_Type",
                table: "PostedActivityHeader");

            migrationBuilder.DropColumn(
                name: "TakeLineNo",
                table: "WarehouseActivityLine");

            migrationBuilder.DropColumn(
                name: "WhseDocumentNo",
                table: "WarehouseActivityHeader");

            migrationBuilder.DropColumn(
                name: "TakeLineNo",
                table: "PostedActivityLine");

            migrationBuilder.DropColumn(
                name: "WhseDocumentNo",
                table: "PostedActivityHeader");

            migrationBuilder.DropColumn(
                name: "ReceiptBinCode",
                table: "Location");

            migrationBuilder.DropColumn(
                name: "ShipmentBinCode",
                table: "Location");

            migrationBuilder.DropColumn(
                name: "PostedWhseReceiptNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedWhseShipmentNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "RegisteredWhseMovementNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "RegisteredWhsePickNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "RegisteredWhsePutAwayNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "WhseMovementNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "WhsePickNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "WhsePutAwayNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "WhseReceiptNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "WhseShipNos",
                table: "CompanyNumbering");
        }
    }
}
