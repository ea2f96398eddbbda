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

            migrationBuilder.CreateIndex(
                name: "IX_SerialNoInformation_Blocked",
                table: "SerialNoInformation",
                column: "Blocked");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntry");

            migrationBuilder.DropTable(
                name: "ItemTrackingComment");

            migrationBuilder.DropTable(
                name: "LotNoInformation");

            migrationBuilder.DropIndex(
                name: "IX_SerialNoInformation_Blocked",
                table: "SerialNoInformation");

            migrationBuilder.DropColumn(
                name: "BlockedAt",
                table: "SerialNoInformation");

            migrationBuilder.DropColumn(
                name: "BlockedBy",
                table: "SerialNoInformation");

            migrationBuilder.DropColumn(
                name: "BlockedReason",
                table: "SerialNoInformation");
        }
    }
}
