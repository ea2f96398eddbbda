using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ItemReferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ItemReference",
                columns: table => new
                {
                    ReferenceNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false, collation: "BINARY"),
                    ReferenceType = table.Column<int>(type: "INTEGER", nullable: false),
                    PartyNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    ItemNo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    VariantCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY"),
                    UnitOfMeasureCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, collation: "BINARY")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemReference", x => new { x.ReferenceNo, x.ReferenceType, x.PartyNo });
                    table.ForeignKey(
                        name: "FK_ItemReference_Item_ItemNo",
                        column: x => x.ItemNo,
                        principalTable: "Item",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ItemReference_ItemNo",
                table: "ItemReference",
                column: "ItemNo");

            migrationBuilder.CreateIndex(
                name: "IX_ItemReference_PartyNo_ReferenceType",
                table: "ItemReference",
                columns: new[] { "PartyNo", "ReferenceType" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ItemReference");
        }
    }
}
