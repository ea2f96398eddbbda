using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <summary>What lies in bins by number as rows of their own, filled from the warehouse entries there are (DOC-22).</summary>
    public partial class BinBalances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BinBalance",
                columns: table => new
                {
                    ItemNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    VariantCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    LocationCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    BinCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    SerialNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    LotNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    QtyBase = table.Column<long>(type: "INTEGER", precision: 18, scale: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BinBalance", x => new { x.ItemNo, x.VariantCode, x.LocationCode, x.BinCode, x.SerialNo, x.LotNo });
                });

            migrationBuilder.CreateIndex(
                name: "IX_BinBalance_InBin",
                table: "BinBalance",
                columns: new[] { "LocationCode", "BinCode" },
                filter: "\"QtyBase\" <> 0");

            migrationBuilder.Sql(
                "INSERT INTO \"BinBalance\" (\"ItemNo\", \"VariantCode\", \"LocationCode\", \"BinCode\", \"SerialNo\", \"LotNo\", "
                + "\"QtyBase\") SELECT \"ItemNo\", \"VariantCode\", \"LocationCode\", \"BinCode\", \"SerialNo\", \"LotNo\", "
                + "SUM(\"QtyBase\") FROM \"WarehouseEntry\" GROUP BY \"ItemNo\", \"VariantCode\", \"LocationCode\", \"BinCode\", "
                + "\"SerialNo\", \"LotNo\" HAVING SUM(\"QtyBase\") <> 0;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BinBalance");
        }
    }
}
