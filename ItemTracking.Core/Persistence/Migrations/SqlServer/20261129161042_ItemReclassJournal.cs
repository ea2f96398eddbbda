using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ItemReclassJournal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "NewExpirationDate",
                table: "TrackingSpecification",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NewLotNo",
                table: "TrackingSpecification",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "NewSerialNo",
                table: "TrackingSpecification",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "NewBinCode",
                table: "ItemJournalLine",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "NewLocationCode",
                table: "ItemJournalLine",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_ItemJournalLine_NewLocationCode_NewBinCode",
                table: "ItemJournalLine",
                columns: new[] { "NewLocationCode", "NewBinCode" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ItemJournalLine_NewLocationCode_NewBinCode",
                table: "ItemJournalLine");

            migrationBuilder.DropColumn(
                name: "NewExpirationDate",
                table: "TrackingSpecification");

            migrationBuilder.DropColumn(
                name: "NewLotNo",
                table: "TrackingSpecification");

            migrationBuilder.DropColumn(
                name: "NewSerialNo",
                table: "TrackingSpecification");

            migrationBuilder.DropColumn(
                name: "NewBinCode",
                table: "ItemJournalLine");

            migrationBuilder.DropColumn(
                name: "NewLocationCode",
                table: "ItemJournalLine");
        }
    }
}
