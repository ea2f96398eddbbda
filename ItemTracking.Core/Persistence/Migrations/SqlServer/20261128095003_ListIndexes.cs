using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_PostedDocumentHeader_DocumentType_PostingDate_No",
                table: "PostedDocumentHeader",
                columns: new[] { "DocumentType", "PostingDate", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_ExpectedReceiptDate_No",
                table: "DocumentHeader",
                columns: new[] { "SourceType", "DocumentType", "ExpectedReceiptDate", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_LocationCode_No",
                table: "DocumentHeader",
                columns: new[] { "SourceType", "DocumentType", "LocationCode", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_PartyName_No",
                table: "DocumentHeader",
                columns: new[] { "SourceType", "DocumentType", "PartyName", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_PartyNo_No",
                table: "DocumentHeader",
                columns: new[] { "SourceType", "DocumentType", "PartyNo", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_Status_No",
                table: "DocumentHeader",
                columns: new[] { "SourceType", "DocumentType", "Status", "No" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PostedDocumentHeader_DocumentType_PostingDate_No",
                table: "PostedDocumentHeader");

            migrationBuilder.DropIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_ExpectedReceiptDate_No",
                table: "DocumentHeader");

            migrationBuilder.DropIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_LocationCode_No",
                table: "DocumentHeader");

            migrationBuilder.DropIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_PartyName_No",
                table: "DocumentHeader");

            migrationBuilder.DropIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_PartyNo_No",
                table: "DocumentHeader");

            migrationBuilder.DropIndex(
                name: "IX_DocumentHeader_SourceType_DocumentType_Status_No",
                table: "DocumentHeader");
        }
    }
}
