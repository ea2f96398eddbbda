using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditEntryIsNew : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A row that REPLACE puts aside fires no trigger for deleted rows.
            migrationBuilder.Sql(
                "CREATE TRIGGER \"AuditEntryIsNew\" BEFORE INSERT ON \"AuditEntry\" "
                + "WHEN EXISTS (SELECT 1 FROM \"AuditEntry\" WHERE \"EntryNo\" = NEW.\"EntryNo\") "
                + "BEGIN SELECT RAISE(ABORT, 'A line of the audit trail is never replaced.'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"AuditEntryIsNew\";");
        }
    }
}
