using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class WarehouseActivities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ShippingAdvice",
                table: "TransferHeader",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "AlwaysCreatePickLine",
                table: "Location",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "PickAccordingToFefo",
                table: "Location",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "RequirePick",
                table: "Location",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "RequirePutAway",
                table: "Location",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "RequireReceive",
                table: "Location",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "RequireShipment",
                table: "Location",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ShippingAdvice",
                table: "DocumentHeader",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "InvtPickNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "InvtPutAwayNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PostedInvtPickNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PostedInvtPutAwayNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "PostedActivityHeader",
                columns: table => new
                {
                    Type = table.Column<int>(type: "int", nullable: false),
                    No = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ActivityNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LocationCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceType = table.Column<int>(type: "int", nullable: false),
                    SourceSubtype = table.Column<int>(type: "int", nullable: false),
                    SourceNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PostedSourceNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PostingDate = table.Column<DateOnly>(type: "date", nullable: false),
                    PostingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PostedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_CI_AI"),
                    PostedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostedActivityHeader", x => new { x.Type, x.No });
                });

            migrationBuilder.CreateTable(
                name: "WarehouseActivityHeader",
                columns: table => new
                {
                    Type = table.Column<int>(type: "int", nullable: false),
                    No = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LocationCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceType = table.Column<int>(type: "int", nullable: false),
                    SourceSubtype = table.Column<int>(type: "int", nullable: false),
                    SourceNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AssignedUserId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_CI_AI"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarehouseActivityHeader", x => new { x.Type, x.No });
                });

            migrationBuilder.CreateTable(
                name: "PostedActivityLine",
                columns: table => new
                {
                    Type = table.Column<int>(type: "int", nullable: false),
                    No = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LineNo = table.Column<int>(type: "int", nullable: false),
                    SourceLineNo = table.Column<int>(type: "int", nullable: false),
                    ItemNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VariantCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_CI_AI"),
                    Action = table.Column<int>(type: "int", nullable: false),
                    BinCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SerialNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LotNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpirationDate = table.Column<DateOnly>(type: "date", nullable: true),
                    QtyBase = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostedActivityLine", x => new { x.Type, x.No, x.LineNo });
                    table.ForeignKey(
                        name: "FK_PostedActivityLine_PostedActivityHeader_Type_No",
                        columns: x => new { x.Type, x.No },
                        principalTable: "PostedActivityHeader",
                        principalColumns: new[] { "Type", "No" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WarehouseActivityLine",
                columns: table => new
                {
                    Type = table.Column<int>(type: "int", nullable: false),
                    No = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LineNo = table.Column<int>(type: "int", nullable: false),
                    SourceType = table.Column<int>(type: "int", nullable: false),
                    SourceSubtype = table.Column<int>(type: "int", nullable: false),
                    SourceNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceLineNo = table.Column<int>(type: "int", nullable: false),
                    ItemNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VariantCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_CI_AI"),
                    LocationCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Action = table.Column<int>(type: "int", nullable: false),
                    BinCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UnitOfMeasureCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    QtyPerUnitOfMeasure = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    SerialNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LotNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpirationDate = table.Column<DateOnly>(type: "date", nullable: true),
                    QtyBase = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    QtyToHandleBase = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    QtyHandledBase = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarehouseActivityLine", x => new { x.Type, x.No, x.LineNo });
                    table.ForeignKey(
                        name: "FK_WarehouseActivityLine_WarehouseActivityHeader_Type_No",
                        columns: x => new { x.Type, x.No },
                        principalTable: "WarehouseActivityHeader",
                        principalColumns: new[] { "Type", "No" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PostedActivityHeader_PostingId",
                table: "PostedActivityHeader",
                column: "PostingId");

            migrationBuilder.CreateIndex(
                name: "IX_PostedActivityLine_ItemNo",
                table: "PostedActivityLine",
                column: "ItemNo");

            migrationBuilder.CreateIndex(
                name: "IX_WarehouseActivityHeader_LocationCode",
                table: "WarehouseActivityHeader",
                column: "LocationCode");

            migrationBuilder.CreateIndex(
                name: "IX_WarehouseActivityHeader_SourceNo_SourceType_SourceSubtype",
                table: "WarehouseActivityHeader",
                columns: new[] { "SourceNo", "SourceType", "SourceSubtype" });

            migrationBuilder.CreateIndex(
                name: "IX_WarehouseActivityLine_ItemNo_LocationCode",
                table: "WarehouseActivityLine",
                columns: new[] { "ItemNo", "LocationCode" });

            migrationBuilder.CreateIndex(
                name: "IX_WarehouseActivityLine_LocationCode_BinCode",
                table: "WarehouseActivityLine",
                columns: new[] { "LocationCode", "BinCode" });

            migrationBuilder.CreateIndex(
                name: "IX_WarehouseActivityLine_SourceNo_SourceType_SourceSubtype_SourceLineNo",
                table: "WarehouseActivityLine",
                columns: new[] { "SourceNo", "SourceType", "SourceSubtype", "SourceLineNo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PostedActivityLine");

            migrationBuilder.DropTable(
                name: "WarehouseActivityLine");

            migrationBuilder.DropTable(
                name: "PostedActivityHeader");

            migrationBuilder.DropTable(
                name: "WarehouseActivityHeader");

            migrationBuilder.DropColumn(
                name: "ShippingAdvice",
                table: "TransferHeader");

            migrationBuilder.DropColumn(
                name: "AlwaysCreatePickLine",
                table: "Location");

            migrationBuilder.DropColumn(
                name: "PickAccordingToFefo",
                table: "Location");

            migrationBuilder.DropColumn(
                name: "RequirePick",
                table: "Location");

            migrationBuilder.DropColumn(
                name: "RequirePutAway",
                table: "Location");

            migrationBuilder.DropColumn(
                name: "RequireReceive",
                table: "Location");

            migrationBuilder.DropColumn(
                name: "RequireShipment",
                table: "Location");

            migrationBuilder.DropColumn(
                name: "ShippingAdvice",
                table: "DocumentHeader");

            migrationBuilder.DropColumn(
                name: "InvtPickNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "InvtPutAwayNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedInvtPickNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PostedInvtPutAwayNos",
                table: "CompanyNumbering");
        }
    }
}
