using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
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
                    TemplateName = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    Name = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    Description = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NoSeries = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    ItemTrackingOnLines = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemJournalBatch", x => new { x.TemplateName, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "ItemJournalLine",
                columns: table => new
                {
                    TemplateName = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    BatchName = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    LineNo = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryType = table.Column<int>(type: "INTEGER", nullable: false),
                    PostingDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DocumentNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    ItemNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    VariantCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    Description = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LocationCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    BinCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    UnitOfMeasureCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    QtyPerUnitOfMeasure = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    Quantity = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QuantityBase = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QtyCalculated = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false),
                    QtyPhysInventory = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: true),
                    SerialNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    LotNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    ExpirationDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TrackingVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
