using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "BlanketOrderNo",
                table: "PostedDocumentLine",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<int>(
                name: "BlanketOrderLineNo",
                table: "DocumentLine",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "BlanketOrderNo",
                table: "DocumentLine",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "BlanketPurchaseOrderNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "BlanketSalesOrderNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "PurchaseQuoteNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "SalesQuoteNos",
                table: "CompanyNumbering",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentLine_SourceType_BlanketOrderNo_BlanketOrderLineNo",
                table: "DocumentLine",
                columns: new[] { "SourceType", "BlanketOrderNo", "BlanketOrderLineNo" },
                filter: "\"BlanketOrderNo\" <> ''");
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
