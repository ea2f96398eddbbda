using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PostingBatch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Posting_SourceId_SourceType_SourceSubtype_PostedAt",
                table: "Posting");

            migrationBuilder.AddColumn<string>(
                name: "SourceBatchName",
                table: "Posting",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_Posting_SourceId_SourceType_SourceSubtype_SourceBatchName_PostedAt",
                table: "Posting",
                columns: new[] { "SourceId", "SourceType", "SourceSubtype", "SourceBatchName", "PostedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Posting_SourceId_SourceType_SourceSubtype_SourceBatchName_PostedAt",
                table: "Posting");

            migrationBuilder.DropColumn(
                name: "SourceBatchName",
                table: "Posting");

            migrationBuilder.CreateIndex(
                name: "IX_Posting_SourceId_SourceType_SourceSubtype_PostedAt",
                table: "Posting",
                columns: new[] { "SourceId", "SourceType", "SourceSubtype", "PostedAt" });
        }
    }
}
