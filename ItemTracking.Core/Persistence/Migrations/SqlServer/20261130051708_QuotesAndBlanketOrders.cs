using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class QuotesAndBlanketOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "BlanketOrderLineNo",
                table: "PostedDocumentLine",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "BlanketOrderNo",
                table: "PostedDocumentLine",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "BlanketOrderLineNo",
                table: "DocumentLine",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "BlanketOrderNo",
                table: "DocumentLine",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "BlanketPurchaseOrderNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "BlanketSalesOrderNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PurchaseQuoteNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "SalesQuoteNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentLine_SourceType_BlanketOrderNo_BlanketOrderLineNo",
                table: "DocumentLine",
                columns: new[] { "SourceType", "BlanketOrderNo", "BlanketOrderLineNo" },
                filter: "[BlanketOrderNo] <> ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DocumentLine_SourceType_BlanketOrderNo_BlanketOrderLineNo",
                table: "DocumentLine");

            migrationBuilder.DropColumn(
                name: "BlanketOrderLineNo",
                table: "PostedDocumentLine");

            migrationBuilder.DropColumn(
                name: "BlanketOrderNo",
                table: "PostedDocumentLine");

            migrationBuilder.DropColumn(
                name: "BlanketOrderLineNo",
                table: "DocumentLine");

            migrationBuilder.DropColumn(
                name: "BlanketOrderNo",
                table: "DocumentLine");

            migrationBuilder.DropColumn(
                name: "BlanketPurchaseOrderNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "BlanketSalesOrderNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PurchaseQuoteNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "SalesQuoteNos",
                table: "CompanyNumbering");
        }
    }
}
