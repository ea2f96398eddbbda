using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Invoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HandlingDocumentNo",
                table: "DocumentLine",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "HandlingLineNo",
                table: "DocumentLine",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PurchaseCreditMemoNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PurchaseInvoiceNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "SalesCreditMemoNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "SalesInvoiceNos",
                table: "CompanyNumbering",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_ItemLedgerEntry_NotInvoiced",
                table: "ItemLedgerEntry",
                columns: new[] { "SourceNo", "SourceType", "DocumentType", "DocumentNo", "DocumentLineNo" },
                filter: "[CompletelyInvoiced] = 0")
                .Annotation("SqlServer:Include", new[] { "Quantity", "InvoicedQuantity", "SerialNo", "LotNo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ItemLedgerEntry_NotInvoiced",
                table: "ItemLedgerEntry");

            migrationBuilder.DropColumn(
                name: "HandlingDocumentNo",
                table: "DocumentLine");

            migrationBuilder.DropColumn(
                name: "HandlingLineNo",
                table: "DocumentLine");

            migrationBuilder.DropColumn(
                name: "PurchaseCreditMemoNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "PurchaseInvoiceNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "SalesCreditMemoNos",
                table: "CompanyNumbering");

            migrationBuilder.DropColumn(
                name: "SalesInvoiceNos",
                table: "CompanyNumbering");
        }
    }
}
