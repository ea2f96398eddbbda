using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ItemJournals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ItemJournalBatch",
                columns: table => new
                {
                    TemplateName = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_CI_AI"),
                    NoSeries = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ItemTrackingOnLines = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemJournalBatch", x => new { x.TemplateName, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "ItemJournalLine",
                columns: table => new
                {
                    TemplateName = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BatchName = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LineNo = table.Column<int>(type: "int", nullable: false),
                    EntryType = table.Column<int>(type: "int", nullable: false),
                    PostingDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DocumentNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ItemNo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VariantCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_CI_AI"),
                    LocationCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BinCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UnitOfMeasureCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    QtyPerUnitOfMeasure = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    Quantity = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    QuantityBase = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    QtyCalculated = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: false),
                    QtyPhysInventory = table.Column<decimal>(type: "decimal(18,5)", precision: 18, scale: 5, nullable: true),
                    SerialNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LotNo = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpirationDate = table.Column<DateOnly>(type: "date", nullable: true),
                    TrackingVersion = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemJournalLine", x => new { x.TemplateName, x.BatchName, x.LineNo });
                    table.ForeignKey(
                        name: "FK_ItemJournalLine_ItemJournalBatch_TemplateName_BatchName",
                        columns: x => new { x.TemplateName, x.BatchName },
                        principalTable: "ItemJournalBatch",
                        principalColumns: new[] { "TemplateName", "Name" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ItemJournalLine_Item_ItemNo",
                        column: x => x.ItemNo,
                        principalTable: "Item",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ItemJournalBatch_NoSeries",
                table: "ItemJournalBatch",
                column: "NoSeries");

            migrationBuilder.CreateIndex(
                name: "IX_ItemJournalLine_ItemNo",
                table: "ItemJournalLine",
                column: "ItemNo");

            migrationBuilder.CreateIndex(
                name: "IX_ItemJournalLine_LocationCode_BinCode",
                table: "ItemJournalLine",
                columns: new[] { "LocationCode", "BinCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemJournalLine_TemplateName_BatchName_LotNo",
                table: "ItemJournalLine",
                columns: new[] { "TemplateName", "BatchName", "LotNo" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemJournalLine_TemplateName_BatchName_SerialNo",
                table: "ItemJournalLine",
                columns: new[] { "TemplateName", "BatchName", "SerialNo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ItemJournalLine");

            migrationBuilder.DropTable(
                name: "ItemJournalBatch");
        }
    }
}
