using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CancelledInvoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CancelledInvoiceNo",
                table: "PostedDocumentHeader",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "UX_PostedDocumentHeader_CancelledInvoice",
                table: "PostedDocumentHeader",
                columns: new[] { "DocumentType", "CancelledInvoiceNo" },
                unique: true,
                filter: "[CancelledInvoiceNo] <> ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "UX_PostedDocumentHeader_CancelledInvoice",
                table: "PostedDocumentHeader");

            migrationBuilder.DropColumn(
                name: "CancelledInvoiceNo",
                table: "PostedDocumentHeader");
        }
    }
}
