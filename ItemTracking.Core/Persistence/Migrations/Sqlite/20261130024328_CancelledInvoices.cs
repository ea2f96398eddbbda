using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.CreateIndex(
                name: "UX_PostedDocumentHeader_CancelledInvoice",
                table: "PostedDocumentHeader",
                columns: new[] { "DocumentType", "CancelledInvoiceNo" },
                unique: true,
                filter: "\"CancelledInvoiceNo\" <> ''");
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
