using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class WarehouseWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ShortReason",
                table: "WarehouseActivityLine",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_CI_AI");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueDate",
                table: "WarehouseActivityHeader",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ShortReason",
                table: "WarehouseActivityLine");

            migrationBuilder.DropColumn(
                name: "DueDate",
                table: "WarehouseActivityHeader");
        }
    }
}
