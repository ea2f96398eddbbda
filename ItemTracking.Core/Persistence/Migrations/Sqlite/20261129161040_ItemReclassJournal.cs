using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NewLotNo",
                table: "TrackingSpecification",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "NewSerialNo",
                table: "TrackingSpecification",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "NewBinCode",
                table: "ItemJournalLine",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "NewLocationCode",
                table: "ItemJournalLine",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

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
